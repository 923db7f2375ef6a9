import { redirect } from 'next/navigation'
import { MeetingFacts, standingMeeting } from '@/app/_case/meeting-facts'
import { ChangeRequests, OtherTimeFacts } from '@/app/_case/other-time'
import { OtherTimes, timeFollowed } from '@/app/_case/other-times'
import { ProposedTimeFields } from '@/app/_case/proposed-time-fields'
import { Button } from '@/app/_ui/form/button'
import { Checkboxes, Radios } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { slotsToMoveTo } from '@/lib/scheduling/slots-for-case'
import { answerMove, keepMeeting, proposeMove } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

type Props = CaseProps & { searchParams: Promise<{ slot?: string | string[] }> }

export default async function MoveMeeting({ params, searchParams }: Props) {
  const { actor, mediationCase: view, at, back } = await deskCase(params)
  const meeting = standingMeeting(view)
  if (!meeting || !view.may.includes('propose_move')) redirect(back.href)
  const parties = whoseWord(view)
  const slots = await slotsToMoveTo(actor, view.id)
  const { slot } = await searchParams
  const { otherTime } = view
  const mediator = view.parties.filter(({ role }) => role === 'mediator')
  return (
    <Page title="Move the meeting" back={back}>
      <Heading caption={view.reference}>Move the meeting</Heading>
      <MeetingFacts meeting={meeting} view={view} />
      <ChangeRequests view={view} />
      {otherTime && (
        <Section heading="Proposed now">
          <OtherTimeFacts view={view} other={otherTime} />
          <Form action={answerMove.bind(null, at)} called="An answer">
            <HiddenFields values={{ proposalId: otherTime.id }} />
            <Radios
              name="partyId"
              label="Somebody told you their answer? Whose is it?"
              size="s"
              choices={[...parties, ...(otherTime.asksMediator ? mediator : [])]
                .filter(({ id }) => !otherTime.agreed.includes(id))
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Radios
              name="answer"
              label="What do they say?"
              size="s"
              choices={[
                { value: 'yes', label: 'Yes' },
                {
                  value: 'no',
                  label: 'No',
                  more: <TextArea name="reason" label="Why, and what would suit?" rows={2} most={2000} />,
                },
              ]}
            />
            <TickBox
              name="shortNoticeAccepted"
              label="The family agrees to less than 5 working days’ notice, where it is that"
            />
            <Button kind="second">Write their answer down</Button>
          </Form>
        </Section>
      )}
      <OtherTimes slots={slots} requests={view.requests} here={`/admin/cases/${view.id}/move`} />
      <Section heading={otherTime ? 'Propose a different time' : 'Propose another time'}>
        <Text>
          Whoever asked for a change and named this time has agreed to it. The others get a letter. The
          meeting stands until everybody has said yes; then it moves by itself. The mediator is asked too
          where the time is not in their own hours.
        </Text>
        <Form
          key={String(slot)}
          action={proposeMove.bind(null, at)}
          answers={timeFollowed(slots, slot)}
          called="Another time"
        >
          <ProposedTimeFields />
          <Checkboxes
            name="agreed"
            label="Who has agreed to this time already, by telephone?"
            hint="When everybody has, the meeting moves at once"
            size="s"
            choices={[...parties, ...mediator].map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TickBox
            name="shortNoticeAccepted"
            label="The family agrees to less than 5 working days’ notice, where it is that"
          />
          <Button>Propose this time</Button>
        </Form>
      </Section>
      {(otherTime !== null || view.requests.length > 0) && (
        <Section heading="Or leave it where it is">
          <Form action={keepMeeting.bind(null, at)} called="Keep the time">
            <TextArea
              name="why"
              label="Why does the time stay?"
              hint="Kept with the case"
              rows={2}
              most={1000}
            />
            <Button kind="second">Keep the time and tell everybody</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** The family, and every body that takes part. For health alone that is the ICB. */
function whoseWord({ parties, holder, duties }: CaseView) {
  const arrangedBy = duties.find(({ duty }) => duty === 'arrange_mediation')?.owedBy
  return parties.filter(
    ({ id, role }) =>
      id === holder?.id || role === 'icb' || (role === 'local_authority' && arrangedBy !== 'icb'),
  )
}
