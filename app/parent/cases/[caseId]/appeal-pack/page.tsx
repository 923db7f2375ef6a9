import { caseTitle } from '@/app/_case/case-names'
import { orNotFound } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import type { Asked } from '@/app/_ui/lists/asked'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { List, Section, Text, TextLink } from '@/app/_ui/text/text'
import { dayInWords, type PackContent, type Section as FormPart } from '@/lib/appeal-pack/content'
import { appealPack } from '@/lib/appeal-pack/queries'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import { familyCase, type RequestParams } from '../request/draft'

type Props = RequestParams & { searchParams: Promise<Asked> }

/** The family's answers as the Tribunal's form asks for them, what to send with it, and what is missing. */
export default async function AppealPack({ params, searchParams }: Props) {
  const { caseId } = await params
  const { actor, view } = await familyCase(caseId)
  const pack = await orNotFound(appealPack(actor, caseId))
  const here = casePath('parent', caseId)
  return (
    <Page title="Your appeal pack" back={{ href: here, text: 'Back to your case' }}>
      <Heading caption={caseTitle(view)}>Your appeal pack</Heading>
      {(await searchParams).made === 'no' && <NotMade />}
      <Text size="lead">
        If you want to appeal, you fill in form {pack.form}. Here are your answers for it, in the order of the
        form.
      </Text>
      <Text>You do not have to appeal. Nobody but you sees this pack, and we send it to nobody.</Text>
      <WhenItMustArrive pack={pack} />
      <Section heading="Download it">
        <List
          items={[
            <a className="govuk-link" href={`${here}/appeal-pack/pdf`} key="pdf">
              Download your appeal pack (PDF)
            </a>,
            <a className="govuk-link" href={`${here}/appeal-pack/files`} key="files">
              Download every paper as a file of its own (ZIP)
            </a>,
          ]}
        />
      </Section>
      <Section heading="What to send">
        <Enclosures pack={pack} here={here} />
      </Section>
      <Section heading="Your answers">
        <Text>Copy them into the form. What is not here, you fill in yourself.</Text>
        {pack.sections.map((part) => (
          <Part part={part} key={part.heading} />
        ))}
      </Section>
      <Text>
        Nothing in this pack comes from a meeting. What is said or offered there is private, and the Tribunal
        does not want it. When you have sent your appeal, <TextLink href={`${here}/appeal`}>tell us</TextLink>
        , so that we stop reminding you.
      </Text>
    </Page>
  )
}

function NotMade() {
  return (
    <Notice kind="warning" heading="We cannot make the files now">
      A font that these names need is not installed. Nothing of yours is lost: your answers are on this page,
      and you can copy them from here. Ring us free on <b className="app-nowrap">{provider().phone}</b>, and
      we put it right.
    </Notice>
  )
}

function WhenItMustArrive({ pack }: { pack: PackContent }) {
  const sentences = dayInWords(pack.day, provider().phone)
  if (pack.day.is === 'ahead')
    return (
      <Notice kind="info" heading="When it must arrive">
        {sentences.map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </Notice>
    )
  return (
    <Notice
      kind="warning"
      heading={pack.day.is === 'gone' ? 'You are late, and can still send it' : 'The last day'}
    >
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {pack.day.is === 'gone' && (
        <Text>
          Ring us free on <b className="app-nowrap">{provider().phone}</b>, or ask your local SENDIASS. We
          help you with the words.
        </Text>
      )}
    </Notice>
  )
}

function Enclosures({ pack, here }: { pack: PackContent; here: string }) {
  const toAdd = pack.enclosures.some(
    ({ name, stands }) => name === 'The decision letter' && stands === 'to_add',
  )
  return (
    <>
      <SummaryList
        rows={pack.enclosures.map(({ name, stands, says }) => ({
          label: name,
          value: (
            <>
              <b>{marks[stands]}.</b> {says}
            </>
          ),
        }))}
      />
      {toAdd && (
        <Text>
          <TextLink href={`${here}/documents`}>Add the decision letter to your case</TextLink>
        </Text>
      )}
    </>
  )
}

const marks = {
  in_pack: 'In the pack',
  apart: 'A file of its own',
  to_add: 'Please add',
  not_needed: 'Not needed',
} as const

function Part({ part: { number, heading, answers, note } }: { part: FormPart }) {
  return (
    <>
      <Heading level={3}>{number ? `Section ${number}: ${heading}` : heading}</Heading>
      {note && <Text size="small">{note}</Text>}
      <SummaryList rows={answers.map(({ label, value }) => ({ label, value: value ?? <b>To fill in</b> }))} />
    </>
  )
}
