import { modeNames } from '@/app/_case/meeting-facts'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { dateWords, MeetingTime, Moment } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Details, DoneBanner, EmptyState, Panel } from '@/app/_ui/text/notice'
import { List, Section, Text, TextLink } from '@/app/_ui/text/text'
import { openWorkOf, type WorkOnCase } from '@/lib/mediators/handover'
import { CanTake } from '@/app/admin/colleagues'
import { handOverAll, handOverOne, takeBackOffer } from './actions'
import { easyOnes } from '@/lib/mediators/easy-ones'

type Props = { params: Promise<{ mediatorId: string }>; searchParams: Promise<{ done?: string }> }

/** Everything a mediator has open, on one page, and who could take each. Cases are handed over one by one or together. */
export default async function Handover({ params, searchParams }: Props) {
  const [{ mediatorId }, { done }] = [await params, await searchParams]
  const actor = await requireRole('adviser', 'administrator')
  const { name, cases, offers, along } = await orNotFound(openWorkOf(actor, mediatorId))
  const easy = easyOnes(cases)
  const nothing = cases.length + offers.length + along.length === 0
  return (
    <Page
      title={`Hand over the work of ${name}`}
      back={{ href: `/admin/mediators/${mediatorId}`, text: 'Back to the mediator' }}
    >
      {done && <DoneBanner>Done. What is left stands below</DoneBanner>}
      <Heading caption="Handover">Hand over the work of {name}</Heading>
      <Text>
        Speak with whoever takes over first: a case is theirs at once. Each is handed over by itself, so one
        that cannot be holds up no other.
      </Text>
      {nothing && (
        <EmptyState heading="Nothing is open">{`${name} has no case, offer or meeting to come.`}</EmptyState>
      )}
      {easy.length > 1 && (
        <Panel>
          <Heading level={2} size="m">
            Hand over all that stay at their time
          </Heading>
          <Text>
            {easy.length} of {cases.length} cases can go on as they are, each with the colleague who has
            fewest:
          </Text>
          <List
            items={easy.map(({ one, colleague }) => (
              <span key={one.caseId}>
                {one.reference} to <b>{colleague.name}</b>
              </span>
            ))}
          />
          <Form action={handOverAll.bind(null, { mediatorId })} called="All that stay at their time">
            <TextField name="reason" label="Why?" hint="Kept for the desk" />
            <Button>Hand over these {easy.length}</Button>
          </Form>
        </Panel>
      )}
      {cases.length > 0 && (
        <Section heading="Cases">
          {cases.map((one) => (
            <CaseToHandOver key={one.caseId} one={one} mediatorId={mediatorId} name={name} />
          ))}
        </Section>
      )}
      {offers.length > 0 && (
        <Section heading="Offers that wait for their answer">
          {offers.map(({ offerId, caseId, version, reference, limitAt }) => (
            <Panel quiet key={offerId}>
              <Text>
                <TextLink href={`/admin/cases/${caseId}/assign`}>{reference}</TextLink> lapses{' '}
                <Moment at={limitAt} />.
              </Text>
              <Form action={takeBackOffer.bind(null, { caseId, version })}>
                <HiddenFields values={{ reason: 'The mediator cannot answer' }} />
                <Button kind="second">Take the offer back and ask the next</Button>
              </Form>
            </Panel>
          ))}
        </Section>
      )}
      {along.length > 0 && (
        <Section heading="Meetings at which they come along">
          <List
            items={along.map(({ companionId, caseId, reference, kind }) => (
              <span key={companionId}>
                <TextLink href={`/admin/cases/${caseId}/companions`}>{reference}</TextLink>,{' '}
                {kind === 'observer' ? 'to watch' : 'as a co-mediator'}
              </span>
            ))}
          />
        </Section>
      )}
    </Page>
  )
}

type OneProps = { one: WorkOnCase; mediatorId: string; name: string }

function CaseToHandOver({ one, mediatorId, name }: OneProps) {
  const { caseId, version, reference, council, meeting, outcomeDueOn, colleagues } = one
  const able = colleagues.filter(({ can }) => can !== 'no')
  return (
    <Panel quiet>
      <Heading level={3} size="s">
        <TextLink href={`/admin/cases/${caseId}`}>{reference}</TextLink>
      </Heading>
      <Text>
        {council}.{' '}
        {meeting ? (
          <>
            {meeting.status === 'held' ? 'A time is held: ' : 'Meeting '}
            <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />,{' '}
            {modeNames[meeting.mode].toLowerCase()}.
          </>
        ) : outcomeDueOn ? (
          `The outcome is owed by ${dateWords(outcomeDueOn, 'day')}.`
        ) : (
          'No time yet.'
        )}
      </Text>
      {able.length === 0 ? (
        <Text>
          Nobody can take it now; the list says why. You can{' '}
          <TextLink href={`/admin/cases/${caseId}/mediator`}>take {name} off the case</TextLink> and ask
          somebody later.
        </Text>
      ) : (
        <Form action={handOverOne.bind(null, { caseId, version, mediatorId })} called={reference}>
          <Radios
            name="taker"
            label="Who takes it over?"
            size="s"
            small
            choices={able.map((colleague) => ({
              value: `${colleague.userId}/${colleague.can}`,
              label: colleague.name,
              hint: <CanTake colleague={colleague} hasMeeting={meeting !== null} />,
            }))}
          />
          <TextArea name="reason" label="Why?" hint="Kept for the desk" rows={2} most={1000} />
          <Button kind="second">
            Hand over<span className="govuk-visually-hidden"> {reference}</span>
          </Button>
        </Form>
      )}
      {colleagues.length > able.length && (
        <Details summary="Who cannot, and why">
          <List
            items={colleagues
              .filter(({ can }) => can === 'no')
              .map((colleague) => (
                <div key={colleague.userId}>
                  {colleague.name} <CanTake colleague={colleague} hasMeeting={meeting !== null} />
                </div>
              ))}
          />
        </Details>
      )}
    </Panel>
  )
}
