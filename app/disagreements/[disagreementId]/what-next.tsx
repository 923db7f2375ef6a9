import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { modeNames } from '@/app/_case/decision-names'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { meetingModes } from '@/lib/cases/case'
import type { DisagreementView } from '@/lib/disagreements/queries'
import type { SignedIn } from '@/app/_session/require-actor'
import { mediatorRegister } from '@/lib/mediators/register'
import { bookMeeting, callOffMeeting, sendLink, stopTakingPart, takePart, writeResult } from '../actions'
import { seatNames } from '../names'

type Props = { view: DisagreementView; actor: SignedIn }

/** What the reader may do now. Yes and no weigh the same. */
export function WhatNext({ view, actor }: Props) {
  const at = { disagreementId: view.id, version: view.version }
  const may = (name: DisagreementView['may'][number]) => view.may.includes(name)
  const own = view.parties.find(({ isYou }) => isYou)
  const isDesk = view.roles.includes('desk')
  return (
    <>
      {own && may('stop') && <OwnAnswer view={view} hasAnswered={own.consent === 'agreed'} />}
      {isDesk && may('stop') && <TheirAnswer view={view} />}
      {may('book') && <Book view={view} actor={actor} />}
      {may('give_link') && view.meeting?.mode === 'video' && (
        <VideoLink view={view} hasOne={!!view.meeting.joinUrl} />
      )}
      {may('record_result') && <Result view={view} />}
      {may('call_off') && (
        <Form action={callOffMeeting.bind(null, at)}>
          <Button kind="second">Call off the meeting and look for another time</Button>
        </Form>
      )}
      {view.state === 'closed' && (
        <Text>Nobody needs a reason to stop, and it is held against nobody. You may ask again later.</Text>
      )}
    </>
  )
}

function OwnAnswer({ view, hasAnswered }: { view: DisagreementView; hasAnswered: boolean }) {
  const at = { disagreementId: view.id, version: view.version }
  return (
    <>
      <Text>
        {hasAnswered
          ? 'You take part. You may stop at any time, and need give no reason.'
          : 'Do you take part? You need not, and need give no reason.'}
      </Text>
      <ButtonGroup>
        {!hasAnswered && (
          <Form action={takePart.bind(null, at)}>
            <Button kind="second">Yes, I take part</Button>
          </Form>
        )}
        <Form action={stopTakingPart.bind(null, at)}>
          <Button kind="second">{hasAnswered ? 'Stop taking part' : 'No, I do not take part'}</Button>
        </Form>
      </ButtonGroup>
    </>
  )
}

/** What a party said by telephone: a school or college has no account here. */
function TheirAnswer({ view }: { view: DisagreementView }) {
  const at = { disagreementId: view.id, version: view.version }
  const open = view.parties.filter(({ consent }) => consent !== 'stopped')
  const waiting = open.filter(({ consent }) => consent === 'asked')
  const select = (parties: typeof open) => (
    <Select
      name="seat"
      label="Who said so?"
      empty="Choose one"
      options={parties.map(({ seat, name }) => ({ value: seat, text: `${name} (${seatNames[seat]})` }))}
    />
  )
  return (
    <>
      {waiting.length > 0 && (
        <>
          <Heading level={3}>Somebody said yes by telephone</Heading>
          <Form action={takePart.bind(null, at)}>
            {select(waiting)}
            <Button kind="second">Record that they take part</Button>
          </Form>
        </>
      )}
      <Heading level={3}>Somebody does not take part</Heading>
      <Form action={stopTakingPart.bind(null, at)}>
        {select(open)}
        <Button kind="second">Record that they do not take part</Button>
      </Form>
    </>
  )
}

async function Book({ view, actor }: Props) {
  const mediators = await mediatorRegister(actor)
  return (
    <>
      <Heading level={3}>Book the meeting</Heading>
      <Form action={bookMeeting.bind(null, { disagreementId: view.id, version: view.version })}>
        <Select
          name="mediatorId"
          label="Who helps them?"
          hint="Somebody without a tie to a council or health board at the table"
          empty="Choose one"
          options={mediators.map(({ userId, name, email }) => ({ value: userId, text: name ?? email }))}
        />
        <DateField name="day" label="Which day?" />
        <TextField name="startsAt" label="Start" hint="Like 9:30 or 2pm" width={5} autoComplete="off" />
        <TextField
          name="minutes"
          label="Minutes it takes (optional)"
          hint="Leave empty for two hours"
          inputMode="numeric"
          width={4}
        />
        <Radios
          name="mode"
          label="How do they meet?"
          choices={meetingModes.map((value) => ({ value, label: modeNames[value] }))}
        />
        <TextField name="place" label="Where, if they meet in person" width={30} autoComplete="off" />
        <TextField
          name="joinUrl"
          label="The link, if they meet by video (optional)"
          hint="It begins with https:// and goes into their letters. You can also send it later, from here"
          type="url"
          width={30}
          autoComplete="off"
        />
        <Button>Book the meeting</Button>
      </Form>
    </>
  )
}

function VideoLink({ view, hasOne }: { view: DisagreementView; hasOne: boolean }) {
  return (
    <>
      <Heading level={3}>{hasOne ? 'Another link for the meeting' : 'The meeting has no link yet'}</Heading>
      <Form action={sendLink.bind(null, { disagreementId: view.id, version: view.version })}>
        <TextField
          name="joinUrl"
          label="The link of the video meeting"
          hint="It begins with https://. Everybody who comes gets a letter with it, and their calendars change"
          type="url"
          width={30}
          autoComplete="off"
        />
        <Button kind="second">Send the link to everybody</Button>
      </Form>
    </>
  )
}

function Result({ view }: { view: DisagreementView }) {
  return (
    <>
      <Heading level={3}>When the meeting is over</Heading>
      <Form action={writeResult.bind(null, { disagreementId: view.id, version: view.version })}>
        <Radios
          name="result"
          label="How did it come out?"
          choices={[
            { value: 'settled', label: 'The disagreement is settled' },
            { value: 'part_settled', label: 'Part of it is settled' },
            { value: 'not_settled', label: 'It is not settled' },
          ]}
        />
        <TextArea
          name="agreedPoints"
          label="What was agreed, in their words"
          hint={
            view.parties.some(({ seat }) => seat === 'provider')
              ? 'Those who took part can read this. The school or college gets it in its letter.'
              : 'Those who took part can read this. The desk cannot.'
          }
          most={5000}
        />
        <Button>Write down how it came out</Button>
      </Form>
    </>
  )
}
