import { MeetingTime } from '@/app/_ui/dates/date-text'
import { Button, ButtonLink } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Heading } from '@/app/_ui/text/heading'
import { Panel } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import { acknowledge } from './actions'
import { mustAnswerMove } from './next-words'
import { at, signs, type OwnCase } from './own-case'

/** The one thing to do on a case now: what this council or ICB owes first. Nothing when it waits for others. */
export function NextTask({ own }: { own: OwnCase }) {
  if (own.owes('acknowledge')) return <Acknowledge own={own} />
  if (own.view.agreement) return <Agreement own={own} />
  const [first] = own.owed.filter(({ duty }) => duty === 'notify_icb' || duty === 'confirm_attendance')
  if (mustAnswerMove(own)) return <AnotherTime own={own} />
  if (first?.duty === 'notify_icb') return <TellIcb own={own} />
  return first && own.meeting?.status === 'held' ? <Confirm own={own} meeting={own.meeting} /> : null
}

function AnotherTime({ own: { view } }: { own: OwnCase }) {
  return (
    <Panel>
      <Heading level={2} size="m">
        Would another time do?
      </Heading>
      <Text>
        Another time is proposed for the meeting. It stands where it is until everybody has said yes.
      </Text>
      <ButtonLink href={`/authority/cases/${view.id}/other-time`}>Say if it is all right</ButtonLink>
    </Panel>
  )
}

/** What was agreed at the meeting: to sign, to tell the council of, or to carry out. */
function Agreement({ own }: { own: OwnCase }) {
  const { view, owes } = own
  const [heading, says] = signs(own)
    ? [
        'Sign the agreement',
        'The mediator has written down what was agreed. It counts once everybody has signed.',
      ]
    : owes('tell_la_of_agreement')
      ? ['Tell the council what was agreed', 'The law gives you one week.']
      : ['What was agreed', 'Each thing, its day, and where you say that it is done.']
  return (
    <Panel>
      <Heading level={2} size="m">
        {heading}
      </Heading>
      <Text>{says}</Text>
      <ButtonLink href={`/authority/cases/${view.id}/agreement`}>Open the agreement</ButtonLink>
    </Panel>
  )
}

function Acknowledge({ own: { view, owes } }: { own: OwnCase }) {
  const later = [
    ...(owes('notify_icb') ? ['tell the ICB'] : []),
    ...(owes('confirm_attendance') ? ['name who can decide'] : []),
  ]
  return (
    <Panel>
      <Heading level={2} size="m">
        Say that the request arrived
      </Heading>
      <Text>{clockWords(view)}</Text>
      <Form action={acknowledge.bind(null, at(view))}>
        <TextField
          name="contact"
          label="Who do we speak to about arrangements? (optional)"
          hint="A name, and a telephone number or email address"
        />
        <Button>Say that it arrived</Button>
      </Form>
      {later.length > 0 && <Text size="small">After that: {later.join(', then ')}.</Text>}
    </Panel>
  )
}

/** Which day the 30 count from, so that nobody waits for this. */
function clockWords({ side, duties }: OwnCase['view']): string {
  const clock = duties.find(({ duty, endedOn }) => duty === 'arrange_mediation' && endedOn === null)
  if (clock?.owedBy === 'icb' && side === 'council')
    return 'Only health is in issue, so the 30 days count from the day you tell the ICB.'
  return `The 30 days count from the day ${clock?.owedBy === 'local_authority' && side === 'icb' ? 'the council was' : 'you were'} told, whether or not you have said so.`
}

function TellIcb({ own: { view } }: { own: OwnCase }) {
  return (
    <Panel>
      <Heading level={2} size="m">
        Tell the ICB
      </Heading>
      <Text>Health is among the issues, so you tell each ICB concerned what the issues are.</Text>
      <ButtonLink href={`/authority/cases/${view.id}/tell-icb`}>Record your notice to the ICB</ButtonLink>
    </Panel>
  )
}

function Confirm({
  own: { view, body },
  meeting,
}: {
  own: OwnCase
  meeting: NonNullable<OwnCase['meeting']>
}) {
  return (
    <Panel>
      <Heading level={2} size="m">
        Name who can decide
      </Heading>
      <Text>
        The family chose <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />. Until {body.name} names
        somebody who can decide, the time is only held.
      </Text>
      <ButtonLink href={`/authority/cases/${view.id}/confirm`}>Confirm who will attend</ButtonLink>
    </Panel>
  )
}
