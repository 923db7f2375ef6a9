import { notFound } from 'next/navigation'
import { StepFacts } from '@/app/_case/agreement/agreed-steps'
import { caseTitle } from '@/app/_case/case-names'
import { DutyWorkings } from '@/app/_case/duty-workings'
import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Details, Notice } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { stepsOf, type StepRead } from '@/lib/agreements/queries'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import { confirmUndertaking, sayNotDone } from '@/app/parent/cases/[caseId]/actions'
import { familyCase } from '@/app/parent/cases/[caseId]/request/draft'

type Props = { params: Promise<{ caseId: string; dutyId: string }> }

/** One thing that was agreed: whether it is done, and what to do when its day has gone. */
export default async function Step({ params }: Props) {
  const { caseId, dutyId } = await params
  const { actor, view } = await familyCase(caseId)
  const step = (await stepsOf(actor, caseId)).find((one) => one.dutyId === dutyId)
  if (!step) notFound()
  const here = `${casePath('parent', caseId)}/agreement`
  const at = { caseId, version: view.version }
  const mayAnswer = step.endedOn === null && view.may.includes('confirm_undertaking')
  const saidDone = step.reports.some(({ answer }) => answer === null)
  return (
    <Page title="Is it done?" back={{ href: here, text: 'Back to what was agreed' }}>
      <Heading caption={caseTitle(view)}>{step.endedOn ? 'This is done' : 'Is it done?'}</Heading>
      {mayAnswer && isLate(step) && (
        <Notice kind="warning" heading="This day has gone">
          <Text>You can write now. We have a letter ready, and you can change every word of it.</Text>
          <ButtonLink kind="second" href={`${here}/${dutyId}/letter`}>
            See the letter
          </ButtonLink>
          <Text>Your days to appeal are not moved by this.</Text>
        </Notice>
      )}
      <StepFacts step={step} view={view} today={today()} />
      <Details summary="How we worked out the day">
        <DutyWorkings duty={step} />
      </Details>
      {mayAnswer && <YesItIs at={at} dutyId={dutyId} saidDone={saidDone} />}
      {mayAnswer && saidDone && (
        <Section heading="Something is missing">
          <Form action={sayNotDone.bind(null, at)}>
            <HiddenFields values={{ dutyId }} />
            <TextArea name="words" label="What is missing?" rows={4} most={2000} />
            <Button kind="second">Say that it is not done</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

type Answer = { at: { caseId: string; version: number }; dutyId: string; saidDone: boolean }

/** To what was reported, yes is enough; otherwise the family says the day. */
function YesItIs({ at, dutyId, saidDone }: Answer) {
  return (
    <Section heading="It is done">
      <Form action={confirmUndertaking.bind(null, at)}>
        <HiddenFields values={{ dutyId }} />
        {!saidDone && <DateField name="doneOn" label="Which day was it done?" />}
        <Button>Yes, it is done</Button>
      </Form>
    </Section>
  )
}

const isLate = ({ dueOn, reports }: StepRead) =>
  dueOn !== null && dueOn < today() && !reports.some(({ answer }) => answer === null)
