import { notFound } from 'next/navigation'
import { StepFacts } from '@/app/_case/agreement/agreed-steps'
import { DutyWorkings } from '@/app/_case/duty-workings'
import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { FileField } from '@/app/_ui/form/file-field'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Details } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { stepsOf } from '@/lib/agreements/queries'
import { today } from '@/lib/kernel/now'
import { reportUndertaking } from '@/app/authority/cases/[caseId]/actions'
import { at, ownCase } from '@/app/authority/cases/[caseId]/own-case'
import { caseCaption } from '@/app/_case/case-names'

type Props = { params: Promise<{ caseId: string; dutyId: string }> }

/** One thing that was agreed: how it stands, and where whoever owes it says that it is done. */
export default async function Step({ params }: Props) {
  const { caseId, dutyId } = await params
  const { actor, view, body } = await ownCase(caseId)
  const step = (await stepsOf(actor, caseId)).find((one) => one.dutyId === dutyId)
  if (!step) notFound()
  const isOurs = step.organisationId === body.organisationId
  const waits = step.reports.some(({ answer }) => answer === null)
  const mayReport = isOurs && !waits && step.endedOn === null && view.may.includes('report_undertaking')
  return (
    <Page
      title="What was agreed"
      back={{ href: `/authority/cases/${caseId}/agreement`, text: 'Back to the agreement' }}
      asks={mayReport}
    >
      <Heading caption={caseCaption(view)}>What was agreed</Heading>
      <StepFacts step={step} view={view} today={today()} />
      <Details summary="How the day was worked out">
        <DutyWorkings duty={step} />
      </Details>
      {mayReport && (
        <Section heading="Say that it is done">
          <Text>The family sees this and is asked whether it is so.</Text>
          <Form action={reportUndertaking.bind(null, { ...at(view), dutyId })}>
            <DateField name="doneOn" label="Which day was it done?" />
            <TextArea name="words" label="What did you do?" rows={4} most={2000} />
            <FileField
              name="file"
              label="A file that shows it (optional)"
              hint="A PDF, a photograph (JPEG or PNG) or a Word document, up to 20 MB"
              accept=".pdf,.jpg,.jpeg,.png,.docx,application/pdf,image/*"
            />
            <Button>Say that it is done</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
