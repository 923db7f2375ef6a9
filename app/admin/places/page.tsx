import Link from 'next/link'
import { modeNames } from '@/app/_case/decision-names'
import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { Board } from '@/app/_ui/lists/board'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner, EmptyState } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { holds } from '@/lib/kernel/actor'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { placesKept } from '@/lib/scheduling/places'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** The provider's rooms and lines: each holds one meeting at a time. */
export default async function Places({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const { done } = await searchParams
  const { rooms, lines } = await placesKept(actor)
  const keeps = holds(actor, 'administrator')

  return (
    <Page title="Rooms and lines" wide>
      {done === '1' && <DoneBanner>It is saved. Meetings that are booked stand</DoneBanner>}
      <Heading>Rooms and lines</Heading>
      <Text size="lead">
        A time is only held when one of these is free for it. While there is none for a way of meeting, the
        place is agreed case by case.
      </Text>
      <Section heading="Rooms">
        {rooms.length === 0 ? (
          <EmptyState heading="No rooms yet">Meetings in person have no room of yours.</EmptyState>
        ) : (
          <Board
            caption="By town"
            columns={[
              { head: 'Room', names: true },
              { head: 'Where' },
              { head: 'Seats', label: 'Seats' },
              { head: 'Access' },
              { head: 'For' },
              { head: 'Time around' },
              { head: 'Change' },
            ]}
            rows={rooms.map((room) => ({
              key: room.id,
              cells: [
                <b key="name">{room.name}</b>,
                `${room.address}, ${room.town}`,
                room.seats,
                [room.stepFree ? 'No steps' : 'Steps', room.access ?? ''].filter(Boolean).join('. '),
                [room.area ?? 'Every council', lastDay(room.untilOn)].filter(Boolean).join('. '),
                `${room.minutesBefore} minutes before, ${room.minutesAfter} after`,
                keeps ? (
                  <Link className="govuk-link" href={`/admin/places/room/${room.id}`} key="change">
                    Change <span className="govuk-visually-hidden">{room.name}</span>
                  </Link>
                ) : (
                  'Ask an administrator'
                ),
              ],
            }))}
          />
        )}
        {keeps && <ButtonLink href="/admin/places/room">Add a room</ButtonLink>}
      </Section>
      <Section heading="Video and telephone lines">
        {lines.length === 0 ? (
          <EmptyState heading="No lines yet">
            Any number of meetings by video and telephone can be at the same time.
          </EmptyState>
        ) : (
          <Board
            caption="By way of meeting"
            columns={[
              { head: 'Name', names: true },
              { head: 'How' },
              { head: 'At once', label: 'At once' },
              { head: 'Address or number' },
              { head: 'Change' },
            ]}
            rows={lines.map((line) => ({
              key: line.id,
              cells: [
                <b key="name">{line.name}</b>,
                modeNames[line.mode],
                [String(line.capacity), lastDay(line.untilOn)].filter(Boolean).join('. '),
                line.address ?? 'Different for every meeting',
                keeps ? (
                  <Link className="govuk-link" href={`/admin/places/line/${line.id}`} key="change">
                    Change <span className="govuk-visually-hidden">{line.name}</span>
                  </Link>
                ) : (
                  'Ask an administrator'
                ),
              ],
            }))}
          />
        )}
        {keeps && <ButtonLink href="/admin/places/line">Add lines</ButtonLink>}
      </Section>
    </Page>
  )
}

const lastDay = (untilOn: CalendarDate | null) => (untilOn ? `Until ${dateWords(untilOn, 'plain')}` : '')
