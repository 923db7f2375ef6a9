import { caseCaption } from '@/app/_case/case-names'
import { ChangeRequests, OtherTimeFacts } from '@/app/_case/other-time'
import { OtherTimes, timeFollowed } from '@/app/_case/other-times'
import { ProposedTimeFields } from '@/app/_case/proposed-time-fields'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { slotsToMoveTo } from '@/lib/scheduling/slots-for-case'
import { answerMove, proposeMove } from '../actions'
import { isAskedForOtherTime } from '../asked-for-other-time'
import { caseFor } from '../case-for'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ slot?: string | string[] }>
}

export default async function ProposeOtherTime({ params, searchParams }: Props) {
  const [{ caseId }, { slot }] = [await params, await searchParams]
  const { actor, view, at } = await caseFor(caseId, 'propose_move')
  const back = casePath('mediator', caseId)
  const isAsked = isAskedForOtherTime(view)
  const title = isAsked ? 'Would another time do?' : 'Propose another time'
  const slots = await slotsToMoveTo(actor, caseId)
  return (
    <Page title={title} back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>{title}</Heading>
      <ChangeRequests view={view} />
      {view.otherTime && (
        <Section heading="Proposed now">
          <OtherTimeFacts view={view} other={view.otherTime} />
          {isAsked && (
            <Form action={answerMove.bind(null, at)} called="Your answer">
              <HiddenFields values={{ proposalId: view.otherTime.id }} />
              <Radios
                name="answer"
                label="It is not in the hours you gave us. Can you come then?"
                size="s"
                choices={[
                  { value: 'yes', label: 'Yes' },
                  {
                    value: 'no',
                    label: 'No',
                    more: (
                      <TextArea name="reason" label="Why not, and what would suit?" rows={3} most={2000} />
                    ),
                  },
                ]}
              />
              <Button>Send the answer</Button>
            </Form>
          )}
          <Text>Another proposal takes its place.</Text>
        </Section>
      )}
      <OtherTimes slots={slots} requests={view.requests} here={`${back}/other-time`} />
      <Text>The family and every body that takes part must say yes. The meeting stands until they have.</Text>
      <Form key={String(slot)} action={proposeMove.bind(null, at)} answers={timeFollowed(slots, slot)}>
        <ProposedTimeFields />
        <Button>Propose this time</Button>
      </Form>
    </Page>
  )
}
