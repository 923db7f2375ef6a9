import { PartyList, type Party } from '@/app/_ui/lists/party-list'
import type { CaseView } from '@/lib/cases/queries'
import { belongingTo, childOrYou } from './case-names'
import { meetingOf, type Meeting } from './meeting-facts'

/**
 * Who is at the table: the family, whoever supports it, the mediator and who comes along, and each body that must send
 * somebody.
 */
export function WhoIsComing({ view }: { view: CaseView }) {
  const meeting = meetingOf(view)
  return (
    <PartyList
      parties={[
        ...familySeats(view, meeting),
        mediatorSeat(view, meeting),
        ...companionSeats(view, meeting),
        ...bodiesOf(view).flatMap((body) => bodySeats(body, meeting)),
      ]}
    />
  )
}

function familySeats(view: CaseView, meeting: Meeting | undefined): Party[] {
  const people = view.parties.filter(({ role }) => familyRoles.some((one) => one === role))
  const seats: Party[] = people.map(({ id, role, name, isYou }) => ({
    key: id,
    name,
    seat: 'family',
    role:
      role === 'supporter'
        ? isYou
          ? 'You. You support the family'
          : view.side === 'family'
            ? 'Your supporter'
            : 'Supports the family'
        : isYou
          ? 'You. You decide what you agree to'
          : role === 'young_person'
            ? 'Decides what they agree to'
            : `${belongingTo(childOrYou(view))} family. Decides what they agree to`,
    ...(meeting && { status: comes(meeting, name) }),
  }))
  const named = view.wishes?.supporterName
  if (!named || people.some(({ role }) => role === 'supporter')) return seats
  const role = view.side === 'family' ? 'Your supporter' : 'Supports the family'
  return [...seats, { key: 'supporter', name: named, seat: 'family', role }]
}

const familyRoles = ['parent', 'young_person', 'supporter'] as const

/** A family comes to the time it chose. Afterwards: whether it came. */
function comes(meeting: Meeting, name: string): NonNullable<Party['status']> {
  if (meeting.status !== 'ended') return { state: 'done', says: 'Coming' }
  return came(meeting.attendees.find((attendee) => attendee.name.startsWith(name)))
}

const came = (attendee: { attendance: string | null } | undefined): NonNullable<Party['status']> =>
  attendee?.attendance === 'absent'
    ? { state: 'later', says: 'Did not come' }
    : { state: 'done', says: attendee?.attendance === 'part' ? 'Came for part of it' : 'Came' }

function mediatorSeat({ parties, side }: CaseView, meeting: Meeting | undefined): Party {
  const mediator = parties.find(({ role }) => role === 'mediator')
  const name = mediator?.name ?? meeting?.mediatorName
  const role = 'Mediator. Runs the meeting, takes no side'
  if (!name)
    return {
      key: 'mediator',
      standsFor: 'The mediator',
      role: 'Runs the meeting, takes no side',
      seat: 'mediator',
      status: { state: 'waiting', says: side === 'desk' ? 'Nobody yet' : 'We are finding one' },
    }
  const says = meeting?.status === 'ended' ? 'Came' : meeting ? 'Coming' : 'Accepted'
  return { key: 'mediator', name, role, seat: 'mediator', status: { state: 'done', says } }
}

/**
 * Somebody who comes with the mediator has a seat once a meeting is booked at a time that they can do. When it has ended
 * they stand in the case no more, and in the list of who was there.
 */
function companionSeats({ parties }: CaseView, meeting: Meeting | undefined): Party[] {
  const attendees = meeting?.attendees ?? []
  if (meeting?.status === 'ended')
    return attendees.flatMap((one) =>
      one.side === 'co_mediator' || one.side === 'observer'
        ? [
            {
              key: one.id,
              name: one.name,
              seat: 'mediator',
              role: companionWords[one.side],
              status: came(one),
            },
          ]
        : [],
    )
  return parties.flatMap(({ id, role, name }) => {
    if (role !== 'co_mediator' && role !== 'observer') return []
    const isSeated = attendees.some((one) => one.side === role && one.name === name)
    const status = { state: 'done' as const, says: 'Coming' }
    return [{ key: id, name, seat: 'mediator', role: companionWords[role], ...(isSeated && { status }) }]
  })
}

const companionWords = {
  co_mediator: 'Co-mediator. Helps to run the meeting, takes no side',
  observer: 'Observer. Watches and learns, takes no part',
} as const

type Body = { id: string | null; name: string; told: boolean }

/** The bodies that must take part: for health alone the ICB, otherwise the council, with the ICB where it has a part. */
function bodiesOf(view: CaseView): Body[] {
  const arranging = view.duties.find(({ duty }) => duty === 'arrange_mediation')
  const icbs = view.parties.filter(({ role }) => role === 'icb')
  const boards: Body[] = icbs.map(({ organisationId, name }) => ({ id: organisationId, name, told: true }))
  const awaited = view.duties.some(({ duty, endedOn }) => duty === 'notify_icb' && endedOn === null)
  if (awaited && boards.length === 0) boards.push({ id: null, name: 'The health board (ICB)', told: false })
  if (arranging?.owedBy === 'icb') return boards
  const told = view.parties.find(({ role }) => role === 'local_authority')
  const council: Body = { id: told?.organisationId ?? null, name: view.councilName, told: told !== undefined }
  return [council, ...boards]
}

function bodySeats({ id, name, told }: Body, meeting: Meeting | undefined): Party[] {
  const sent = (meeting?.attendees ?? []).filter(({ organisationId }) => id !== null && organisationId === id)
  if (sent.length > 0)
    return sent.map((attendee) => ({
      key: attendee.id,
      name: attendee.name,
      seat: 'authority',
      role: `${[attendee.jobTitle, name].filter(Boolean).join(', ')}. ${attendee.hasAuthority ? 'Can decide on the day' : 'Cannot decide alone'}`,
      status: meeting?.status === 'ended' ? came(attendee) : { state: 'done', says: 'Coming' },
    }))
  return [
    {
      key: id ?? name,
      standsFor: name,
      seat: 'authority',
      role: 'Must send somebody who can decide on the day',
      status: { state: 'waiting', says: told ? 'Waiting for a name' : 'Not told yet' },
    },
  ]
}
