import { redirect } from 'next/navigation'
import { AppealEndFields, appealResultNames, AppealSentFields } from '@/app/_case/appeal-fields'
import { caseTitle } from '@/app/_case/case-names'
import { DateText } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { casePath } from '@/lib/kernel/urls'
import { reportAppeal, reportAppealOutcome } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** The family says that it has appealed, and later what became of it. It need not. */
export default async function Appeal({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'report_appeal')
  const here = casePath('parent', caseId)
  if (view.side !== 'family') redirect(here)
  const title = view.appeal ? 'Your appeal' : 'Tell us that you have appealed'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }} asks={!view.appeal}>
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <Text>
        You do not have to tell us. If you do, we stop reminding you of the last day. We do not tell the
        council: it hears from the Tribunal.
      </Text>
      {view.appeal ? (
        <Told view={view} appeal={view.appeal} />
      ) : (
        <Form action={reportAppeal.bind(null, { caseId, version: view.version })}>
          <AppealSentFields />
          <Button>Tell us that you have appealed</Button>
        </Form>
      )}
    </Page>
  )
}

type Reported = NonNullable<CaseView['appeal']>

function Told({ view, appeal: { sentOn, tribunalReference, result, resultOn } }: ToldProps) {
  const at = { caseId: view.id, version: view.version }
  return (
    <>
      <SummaryList
        rows={[
          { label: 'The Tribunal got it on', value: <DateText date={sentOn} /> },
          { label: 'The Tribunal’s number', value: tribunalReference },
          ...(result && resultOn
            ? [
                { label: 'What became of it', value: appealResultNames[result] },
                { label: 'On', value: <DateText date={resultOn} /> },
              ]
            : []),
        ]}
      />
      {!result && (
        <Section heading="What became of your appeal?">
          <Form action={reportAppealOutcome.bind(null, at)}>
            <AppealEndFields />
            <Button>Tell us how it ended</Button>
          </Form>
        </Section>
      )}
      {!result && (
        <Section heading="Did you tell us the wrong day?">
          <Form
            action={reportAppeal.bind(null, at)}
            answers={{ sentOn, tribunalReference: tribunalReference ?? '' }}
          >
            <AppealSentFields />
            <Button kind="second">Put it right</Button>
          </Form>
        </Section>
      )}
    </>
  )
}

type ToldProps = { view: CaseView; appeal: Reported }
