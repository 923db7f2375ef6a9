import type { Meeting } from '@/app/_case/meeting-facts'
import { dateWords, held, MeetingTime } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Heading } from '@/app/_ui/text/heading'
import { Panel } from '@/app/_ui/text/notice'
import { List, Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { casePath } from '@/lib/kernel/urls'
import { londonDate, londonTime } from '@/lib/law/calendar/date'
import { startableAt, type Step } from '@/app/mediator/next-step'
import { startMeeting } from './actions'
import { isAskedForOtherTime } from './asked-for-other-time'

type Props = { view: CaseView; step: Step; meeting: Meeting | undefined; now: Date }

/** What comes next, as today's line ends. */
export function nextInWords(step: Step, meeting: Meeting | undefined): string {
  const on = meeting ? dateWords(londonDate(meeting.startsAt), 'day') : ''
  return {
    offer_times: 'Offer the family times next.',
    await_choice: 'The family chooses a time next.',
    await_names: `${on} is held. The council names who comes next.`,
    await_day: `The meeting is on ${on}.`,
    run_meeting: meeting?.startedAt ? 'The meeting is running.' : 'The meeting is to be held now.',
    record_outcome: 'The meeting has ended. Record the outcome next.',
    await_meeting: 'You come along once a meeting is booked.',
    come_along: `You come along to the meeting on ${on}.`,
    nothing: 'There is nothing for you to do.',
  }[step]
}

/** The one framed task of the case's page. */
export function NextTask(props: Props) {
  const { view, step, meeting } = props
  const base = casePath('mediator', view.id)
  // Whoever only comes along has nothing to do but to come.
  if (!view.roles.includes('mediator')) return null
  if (step === 'offer_times')
    return (
      <Task heading="Offer the family times">
        <Text>
          We suggest times from your diary. The family chooses one, and the council names who comes.
        </Text>
        <ButtonLink href={`${base}/offer-times`}>Offer times</ButtonLink>
      </Task>
    )
  if (step === 'await_choice') return <AwaitChoice {...props} base={base} />
  if (step === 'record_outcome')
    return (
      <Task heading="Record the outcome">
        <Text>
          How the meeting came out, and nothing of what was said. It never stands on the certificate.
        </Text>
        <ButtonLink href={`${base}/outcome`}>Record the outcome</ButtonLink>
      </Task>
    )
  if (step === 'nothing') return <Agreement view={view} base={base} />
  if (!meeting) return null
  if (step === 'await_names')
    return (
      <Task heading="The time is held" quiet>
        <Text>
          <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />. You need do nothing. If nobody is named
          in time, it is let go and the family chooses again.
        </Text>
        {view.may.includes('offer_times') && (
          <Text>
            <TextLink href={`${base}/offer-times`}>Offer more times</TextLink>
          </Text>
        )}
      </Task>
    )
  if (step === 'await_day')
    return isAskedForOtherTime(view) ? (
      <Task heading="Would another time do?">
        <Text>
          The meeting is at <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />. We propose a time
          that is not in the hours you gave us. It stands until everybody has said yes.
        </Text>
        <ButtonLink href={`${base}/other-time`}>Say if you can come</ButtonLink>
      </Task>
    ) : (
      <AwaitDay meeting={meeting} base={base} />
    )
  return <RunMeeting {...props} meeting={meeting} base={base} />
}

/** After a meeting that came to something: what was agreed is written down and signed. */
function Agreement({ view: { outcome, agreement }, base }: WithBase<Pick<Props, 'view'>>) {
  if (!outcome?.result || outcome.result === 'no_agreement') return null
  const [says, link] = agreement?.isBeingWritten
    ? ['You are writing it. Nobody else sees it yet.', 'Go on writing the agreement']
    : agreement?.toSign
      ? ['The parties have it to sign.', 'See the agreement']
      : agreement?.inForce
        ? ['Everybody has signed it. Its days run.', 'See the agreement']
        : [
            'Write down each thing that was agreed, and give it to the parties to sign.',
            'Write the agreement',
          ]
  return (
    <Task heading="The agreement" quiet={!!agreement && !agreement.isBeingWritten}>
      <Text>{says}</Text>
      <ButtonLink kind={agreement ? 'second' : 'main'} href={`${base}/agreement`}>
        {link}
      </ButtonLink>
    </Task>
  )
}

type WithBase<Given> = Given & { base: string }

function AwaitChoice({ view: { times }, now, base }: WithBase<Props>) {
  return (
    <Task heading="Times you have offered" quiet>
      <List
        items={times
          .filter(({ startsAt }) => startsAt > now)
          .map(({ id, startsAt, endsAt }) => (
            <MeetingTime from={startsAt} to={endsAt} key={id} />
          ))}
      />
      <ButtonLink kind="second" href={`${base}/offer-times`}>
        Offer more times
      </ButtonLink>
    </Task>
  )
}

function AwaitDay({ meeting, base }: { meeting: Meeting; base: string }) {
  const from = startableAt(meeting)
  return (
    <Task heading="The meeting is booked" quiet>
      <Text>
        <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />. You can start it here from{' '}
        {held(londonTime(from))} on the day.
      </Text>
      <Text>
        <TextLink href={`${base}/ask-to-change`}>Ask to change the meeting</TextLink>, or{' '}
        <TextLink href={`${base}/other-time`}>propose another time</TextLink> that others have asked for.
      </Text>
    </Task>
  )
}

function RunMeeting({ view, meeting, now, base }: WithBase<Props> & { meeting: Meeting }) {
  const begun = meeting.startsAt <= now
  return (
    <Task heading={meeting.startedAt ? 'The meeting is running' : 'Hold the meeting'}>
      <Text>
        <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />.{' '}
        {meeting.startedAt
          ? `It started at ${held(londonTime(meeting.startedAt))}.`
          : 'Start it when everybody is there.'}{' '}
        {begun ? '' : `It can be ended from ${held(londonTime(meeting.startsAt))}.`}
      </Text>
      {!meeting.startedAt && (
        <Form action={startMeeting.bind(null, { caseId: view.id, version: view.version })}>
          <Button>Start the meeting</Button>
        </Form>
      )}
      {begun && (
        <ButtonGroup>
          <ButtonLink kind={meeting.startedAt ? 'main' : 'second'} href={`${base}/end-meeting`}>
            End the meeting
          </ButtonLink>
          {meeting.startedAt && <TextLink href={`${base}/adjourn`}>Adjourn it to another day</TextLink>}
          <TextLink href={`${base}/did-not-happen`}>It did not happen</TextLink>
        </ButtonGroup>
      )}
    </Task>
  )
}

function Task({
  heading,
  quiet = false,
  children,
}: {
  heading: string
  quiet?: boolean
  children: React.ReactNode
}) {
  return (
    <Panel quiet={quiet}>
      <Heading level={2} size="m">
        {heading}
      </Heading>
      {children}
    </Panel>
  )
}
