import type { ReactNode } from 'react'
import { councilShort } from '@/app/_case/case-names'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { DateText, MeetingTime } from '@/app/_ui/dates/date-text'
import { Notice } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import { openDuty, type Step } from '@/app/parent/step'
import { Task } from './task'
import { Waiting } from './waiting'

type Props = {
  view: CaseView
  step: Step
  /** How many times can be chosen. */
  times: number
}

/** The one framed task of the family's page, or what they wait for. */
export function WhatToDo(props: Props) {
  const waitsNow = waits.has(props.step) && !mustAnswer(props.view)
  return <Section heading={waitsNow ? 'What happens now' : 'What to do now'}>{taskOf(props)}</Section>
}

const waits = new Set<Step>([
  'booked',
  'council_to_be_told',
  'icb_to_be_told',
  'wait_for_mediator',
  'wait_for_times',
  'held',
  'meeting_runs',
  'certificate_due',
  'over',
  'closed',
])

function taskOf({ view, step, times }: Props): ReactNode {
  const here = casePath('parent', view.id)
  const council = councilShort(view)
  switch (step) {
    case 'draft':
      return (
        <Task heading="Finish your request" href={`${here}/request`} button="Go to your request">
          Nobody sees it until you send it.
        </Task>
      )
    case 'read_information':
      return <Inform view={view} />
    case 'choose_road':
      return (
        <Task heading="Choose what you want" href={`${here}/choice`} button="Make your choice">
          A meeting with {council} and a mediator, or no meeting. Both answers are as good. You can change
          your mind.
        </Task>
      )
    case 'choose_time':
      return (
        <Task heading="Choose a time for the meeting" href={`${here}/times`} button="Choose a time">
          Your mediator has {times} {times === 1 ? 'time' : 'times'} for you. When you choose one, we hold it
          for everybody.
        </Task>
      )
    case 'booked':
      return mustAnswer(view) ? <AnotherTime view={view} /> : <Booked view={view} />
    case 'certificate':
      return (
        <Task heading="Your certificate is here" href={`${here}/certificate`} button="Open your certificate">
          Keep it safe. You need it if you appeal. The page also says what to send, where and by when.
        </Task>
      )
    case 'council_to_be_told':
    case 'icb_to_be_told':
    case 'wait_for_mediator':
    case 'wait_for_times':
    case 'held':
    case 'meeting_runs':
    case 'certificate_due':
    case 'over':
    case 'closed':
      return <Waiting view={view} step={step} />
  }
}

/** The information comes before the choice: read it here, or have an adviser tell it. */
function Inform({ view }: { view: CaseView }) {
  const dueOn = openDuty(view, 'give_information')?.dueOn
  const readHere = `${casePath('parent', view.id)}/request/information`
  const call = (
    <>
      An adviser gets in touch
      {dueOn ? (
        <>
          {' '}
          by <DateText date={dueOn} look="day" />
        </>
      ) : (
        ' soon'
      )}
      , or you ring us free on <b className="app-nowrap">{provider().phone}</b>.
    </>
  )
  if (view.road === 'talk')
    return (
      <>
        <Notice kind="waiting" heading="You asked to talk first" level={3}>
          <Text>{call}</Text>
        </Notice>
        <Text>
          If you like, <TextLink href={readHere}>read about mediation</TextLink> before that. Then you can
          choose at once.
        </Text>
      </>
    )
  return (
    <>
      <Task heading="Read about mediation" href={readHere} button="Read about mediation">
        Five short pages, about 5 minutes. Then you choose what you want.
      </Task>
      <Text>Would you rather be told? {call}</Text>
    </>
  )
}

/** Whether the family has yet to say something about another time. */
const mustAnswer = ({ otherTime, holder, may }: CaseView) =>
  otherTime !== null && may.includes('answer_move') && !otherTime.agreed.includes(holder?.id ?? '')

function AnotherTime({ view }: { view: CaseView }) {
  return (
    <>
      <Task
        heading="Would another time do?"
        href={`${casePath('parent', view.id)}/other-time`}
        button="Say if it is all right"
      >
        Somebody asked to change the meeting. It stays where it is until everybody has said yes to the other
        time.
      </Task>
      <Booked view={view} />
    </>
  )
}

function Booked({ view }: { view: CaseView }) {
  const meeting = standingMeeting(view)
  if (!meeting) return null
  return (
    <>
      <Notice kind="success" heading="Your meeting is booked">
        <Text>
          <b>
            <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />
          </b>
        </Text>
        <Text>We sent you an email with a file for your calendar.</Text>
      </Notice>
      <Text>
        Before the meeting, think about{' '}
        {view.holder?.role === 'young_person' ? 'what you want to say' : 'what your child would say'}, and
        what you most want to change.
      </Text>
      {view.may.includes('ask_to_change') && (
        <Text>
          Cannot come?{' '}
          <TextLink href={`${casePath('parent', view.id)}/change`}>Ask to change the time</TextLink>. Your
          meeting stands until a new time is agreed.
        </Text>
      )}
    </>
  )
}
