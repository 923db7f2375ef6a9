import { partyNames } from '@/app/_case/decision-names'
import { bodyName } from '@/app/_case/case-names'
import type { Meeting } from '@/app/_case/meeting-facts'
import type { CaseView } from '@/lib/cases/queries'

type Attendee = Meeting['attendees'][number]

/** Who was to come: the family first, then the bodies, the mediator and who comes with them last. */
export const inOrder = (attendees: readonly Attendee[]) =>
  attendees.toSorted((a, b) => seats.indexOf(a.side) - seats.indexOf(b.side))

const seats: readonly Attendee['side'][] = [
  'parent',
  'young_person',
  'supporter',
  'local_authority',
  'icb',
  'mediator',
  'co_mediator',
  'observer',
]

/** 'Margaret Osei-Tutu, Head of SEND, Northshire Council. Can decide'. Of the family the first name is enough. */
export function attendeeInWords(view: CaseView, attendee: Attendee): string {
  const { name, jobTitle, side, organisationId, hasAuthority } = attendee
  if (side === 'mediator') return 'You, the mediator'
  const body = bodyName(view, organisationId)
  if (body) return `${[name, jobTitle, body].filter(Boolean).join(', ')}. ${decides(hasAuthority)}`
  const party = view.parties.find(({ role }) => role === side)
  return `${party?.name ?? name}, ${partyNames[side].toLowerCase()}`
}

const decides = (hasAuthority: boolean) => (hasAuthority ? 'Can decide' : 'Cannot decide alone')
