import Link from 'next/link'
import { modesInWords } from '@/app/_case/meeting-words'
import { requireRole } from '@/app/_session/require-actor'
import { exceptionSpan } from '@/app/_ui/calendar/exception-span'
import { dateWords } from '@/app/_ui/dates/date-text'
import { clockInWords, weekdayName } from '@/app/_ui/dates/weekdays'
import { Button, ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Board } from '@/app/_ui/lists/board'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner, EmptyState } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { officesOf } from '@/lib/desk/authority-board'
import { today } from '@/lib/kernel/now'
import { sittingsOf } from '@/lib/scheduling/sittings'
import { removeException, removeSessionOffer } from './actions'
import { Away } from './away'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** When a council or ICB can take meetings, and who of it can come. */
export default async function Availability({ searchParams }: Props) {
  const actor = await requireRole('la_officer', 'icb_officer')
  const { done } = await searchParams
  const offices = await officesOf(actor)
  const { sessions, offers, officers, away } = await sittingsOf(actor)
  const says = typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined

  return (
    <Page title="When you can meet" wide>
      {says && <DoneBanner>{says}</DoneBanner>}
      <Heading>When you can meet</Heading>
      <Text size="lead">
        Families are shown times in these sessions first. Any officer named for one can come, so nobody waits
        for somebody who is away.
      </Text>
      {offices.map(({ id, name }) => {
        const own = sessions.filter(({ organisationId }) => organisationId === id)
        const offered = offers.filter(({ organisationId }) => organisationId === id)
        return (
          <Section heading={name} key={id}>
            {own.length === 0 ? (
              <EmptyState heading="No sessions yet">
                Until you add one, we take it that somebody can come on any working day from 9am to 5pm.
              </EmptyState>
            ) : (
              <Board
                caption="Each week"
                columns={[
                  { head: 'Session', names: true },
                  { head: 'Meetings', label: 'Meetings' },
                  { head: 'How' },
                  { head: 'Who can come' },
                  { head: 'When' },
                  { head: 'Change' },
                ]}
                rows={own.map((session) => {
                  const hours = `${clockInWords(session.startsAt)} to ${clockInWords(session.endsAt)}`
                  return {
                    key: session.id,
                    cells: [
                      <b key="session">
                        {weekdayName(session.weekday)}, {hours}
                      </b>,
                      session.holds,
                      modesInWords(session.modes),
                      namesOf(session.officers, officers),
                      inForce(session),
                      <Link
                        className="govuk-link"
                        href={`/authority/availability/session/${session.id}`}
                        key="change"
                      >
                        Change{' '}
                        <span className="govuk-visually-hidden">
                          {weekdayName(session.weekday)}, {hours}
                        </span>
                      </Link>,
                    ],
                  }
                })}
              />
            )}
            {offered.length > 0 && (
              <Board
                caption="Offered once"
                columns={[
                  { head: 'When', names: true },
                  { head: 'Meetings', label: 'Meetings' },
                  { head: 'How' },
                  { head: 'Who can come' },
                  { head: 'Take back' },
                ]}
                rows={offered.map((offer) => ({
                  key: offer.id,
                  cells: [
                    <b key="when">{exceptionSpan(offer)}</b>,
                    offer.holds,
                    modesInWords(offer.modes),
                    namesOf(offer.officers, officers),
                    <Form action={removeSessionOffer.bind(null, { offerId: offer.id })} key="remove">
                      <Button kind="link">
                        Take back <span className="govuk-visually-hidden">{exceptionSpan(offer)}</span>
                      </Button>
                    </Form>,
                  ],
                }))}
              />
            )}
            <ButtonGroup>
              <ButtonLink href={`/authority/availability/session?of=${id}`}>Add a weekly session</ButtonLink>
              <ButtonLink kind="second" href={`/authority/availability/offer?of=${id}`}>
                Offer a time once
              </ButtonLink>
            </ButtonGroup>
          </Section>
        )
      })}
      <Away away={away} officers={officers} self={actor.userId} remove={removeException} />
    </Page>
  )
}

const sentences: Partial<Record<string, string>> = {
  'session-saved': 'The session is saved. Meetings that are booked stand',
  'session-removed': 'The session is removed. Meetings that are booked stand',
  offered: 'The time is offered',
  'offer-removed': 'The time is taken back. Meetings that are booked stand',
  'away-saved': 'Your time away is saved. Meetings that are booked stand',
  'away-removed': 'That time is as usual again',
}

type Officer = { userId: string; name: string }

const namesOf = (ids: readonly string[], officers: readonly Officer[]) =>
  officers
    .filter(({ userId }) => ids.includes(userId))
    .map(({ name }) => name)
    .join(', ') || (ids.length === 0 ? 'Any of you' : 'Nobody who still works for you')

function inForce({ fromOn, untilOn }: Awaited<ReturnType<typeof sittingsOf>>['sessions'][number]): string {
  const from = fromOn > today() ? `From ${dateWords(fromOn, 'plain')}` : ''
  if (untilOn === null) return from || 'Every week'
  return `${from ? `${from} until` : 'Until'} ${dateWords(untilOn, 'plain')}`
}
