import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { Page } from '@/app/_ui/frame/page'
import { Caption, Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import type { SignedIn } from '@/app/_session/require-actor'
import type { CaseView } from '@/lib/cases/queries'
import { ChildFields } from './child-fields'
import { ChoiceFields } from './choice-fields'
import { DecisionFields, LetterReferenceFields, type Council } from './decision-fields'
import { FamilyFields } from './family-fields'
import { isInformed } from './filled-in'
import { IssueFields, mostIssues, rowCount } from './issue-fields'
import { savedAnswers } from './saved-answers'
import { sectionTitle, type FormSection } from './sections'
import { voiceOf, type Voice } from './voice'
import { WishesFields } from './wishes-fields'

type Props = {
  section: FormSection
  view: CaseView
  actor: SignedIn
  councils: readonly Council[]
  action: FormStep
  /** The list of parts, which the page goes back to. */
  list: string
  /** The address's query: where the person came from, and how many rows they want. */
  query: { from?: string | string[] | undefined; rows?: string | string[] | undefined }
}

/** One part of a request as a page with one form. */
export function SectionPage({ section, view, actor, councils, action, list, query }: Props) {
  const voice = voiceOf(view)
  const title = sectionTitle(section, voice)
  const rows = rowCount(view.issues.length, query.rows)
  const ownHeading = section === 'choice'
  return (
    <Page title={title} back={{ href: query.from === 'check' ? `${list}/check` : list }} asks>
      {ownHeading ? (
        <Caption>{`Request ${view.reference}`}</Caption>
      ) : (
        <Heading caption={`Request ${view.reference}`}>{title}</Heading>
      )}
      {section === 'choice' && !isInformed(view) && <ReadFirst voice={voice} list={list} />}
      {section === 'issues' && <AboutIssues voice={voice} />}
      <Form action={action} answers={savedAnswers(section, view, actor)}>
        {query.from === 'check' && <HiddenFields values={{ from: 'check' }} />}
        {section === 'child' && <ChildFields voice={voice} />}
        {section === 'you' && <FamilyFields voice={voice} />}
        {section === 'decision' && (
          <>
            <DecisionFields councils={councils} />
            <LetterReferenceFields />
          </>
        )}
        {section === 'choice' && (
          <ChoiceFields
            voice={voice}
            certificateNeeded={view.certificate?.needed ?? true}
            informed={isInformed(view)}
          />
        )}
        {section === 'issues' && <IssueFields rows={rows} />}
        {section === 'wishes' && <WishesFields voice={voice} />}
        <ButtonGroup>
          <Button>Save and continue</Button>
          {section === 'issues' && rows < mostIssues && (
            <Button kind="second" name="more" value={String(rows + 1)}>
              Save and add another
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </Page>
  )
}

/** Whoever has not read the information yet can still ask to be told it. */
function ReadFirst({ voice, list }: { voice: Voice; list: string }) {
  if (voice === 'other') return null
  return (
    <Notice heading="Read the information first">
      <Text>
        Then you can choose a meeting or a certificate.{' '}
        <TextLink href={`${list}/information`}>Read about mediation</TextLink>. It takes about 5&nbsp;minutes.
        If you would rather be told, choose to talk to us.
      </Text>
    </Notice>
  )
}

function AboutIssues({ voice }: { voice: Voice }) {
  return (
    <Text>
      {voice === 'other' ? 'Write down what they disagree with' : 'Tell us what you disagree with'}, one thing
      at a time. The council and the mediator see this. It need not be long.
    </Text>
  )
}
