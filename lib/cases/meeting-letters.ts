import type { Transaction } from '@/db/client'
import { letter, type Letter } from '@/emails/letter'
import { londonDate } from '@/lib/law/calendar/date'
import { calendarNumbers } from '@/lib/scheduling/calendar-numbers'
import { attendeesOf, factsOf, type Attendee, type Meeting } from '@/lib/scheduling/meeting'
import { officersToTell } from '@/lib/scheduling/officers'
import { thoseWhoCome } from '@/lib/scheduling/those-who-come'
import type { Work } from './case-command'
import { toGiveNotice } from './deadlines'
import { unlessWaiting, type DeskTask } from './desk-tasks'
import { cancels, discharges, opens, type DutyChange } from './duties'
import type { OpenCase } from './open-case'
import { takingPart } from './taking-part'

/**
 * What everybody who comes is told of a meeting that stands: when, how and with whom, each in a letter of their own
 * with a calendar file. That is the notice of date and place that the arranging body owes (SEND Regs 2014 reg 37).
 */
export async function meetingTold(tx: Transaction, mediationCase: OpenCase, meeting: Meeting) {
  const attendees = await attendeesOf(tx, meeting.id)
  const told = await thoseWhoCome(tx, mediationCase, attendees)
  const numbered = await calendarNumbers(tx, meeting)
  return told.map(({ side, to, caseUrl }) => ({
    to,
    props: {
      reference: mediationCase.reference,
      caseUrl,
      meeting: factsOf(numbered(to.userId)),
      with: attendees.filter((one) => one.side !== side || one.name !== to.name).map(asLettersSay),
    },
  }))
}

/** The same where a meeting has another time or another mediator. */
export async function meetingChanged(
  tx: Transaction,
  mediationCase: OpenCase,
  { meeting, ...change }: { meeting: Meeting; wasAt: Date | null; mediator: string | null },
): Promise<Letter[]> {
  const told = await meetingTold(tx, mediationCase, meeting)
  const { mediator } = change
  const wasAt = change.wasAt?.toISOString() ?? null
  return told.map(({ to, props }) => letter('meeting-moved', to, { ...props, wasAt, mediator }))
}

/** The same where it stays at its time, and something else about it is otherwise. */
export async function meetingOtherwise(
  tx: Transaction,
  mediationCase: OpenCase,
  { meeting, changed }: { meeting: Meeting; changed: 'who_comes' | 'place' },
): Promise<Letter[]> {
  const told = await meetingTold(tx, mediationCase, meeting)
  return told.map(({ to, props }) => letter('meeting-changed', to, { ...props, changed }))
}

/** To officers who were to come and in whose place others come now: the meeting goes out of their calendar. */
export async function officersReplaced(
  tx: Transaction,
  mediationCase: OpenCase,
  { meeting, named }: { meeting: Meeting; named: readonly Attendee[] },
): Promise<Letter[]> {
  const coming = (await attendeesOf(tx, meeting.id)).map(({ userId }) => userId)
  const gone = named.filter(({ userId }) => !coming.includes(userId))
  const { reference } = mediationCase
  const numbered = await calendarNumbers(tx, meeting)
  return (await officersToTell(tx, mediationCase, gone)).map(({ to, caseUrl }) =>
    letter('officer-replaced', to, { reference, caseUrl, meeting: factsOf(numbered(to.userId), 'CANCEL') }),
  )
}

/**
 * The letters are the notice of a meeting, so the duty to give it is done when they are written: with the place, where
 * people meet in person, for the notice is of date and place (SEND Regs 2014 reg 37). Where they go out late, the family
 * has agreed to less, and that ends the duty.
 */
export async function noticeGiven(
  { tx, mediationCase, calendar }: Pick<Work<unknown>, 'tx' | 'mediationCase' | 'calendar'>,
  meeting: Meeting,
): Promise<DutyChange[]> {
  const { arrangedBy, arranging } = await takingPart(tx, mediationCase)
  const deadline = toGiveNotice({ meetingOn: londonDate(meeting.startsAt), arrangedBy }, calendar)
  const opened = opens(deadline, arranging ? { organisationId: arranging.organisation.id } : {})
  if (meeting.shortNoticeAcceptedAt)
    return [opened, cancels('give_notice', 'The family agreed to be told less than 5 working days before')]
  return lacksPlace(meeting) ? [opened] : [opened, discharges('give_notice')]
}

/** To somebody who comes along once the meeting is booked: the invitation that the others have. */
export async function meetingToldTo(
  tx: Transaction,
  mediationCase: OpenCase,
  { meeting, userId }: { meeting: Meeting; userId: string },
): Promise<Letter[]> {
  const told = await meetingTold(tx, mediationCase, meeting)
  return told
    .filter(({ to }) => to.userId === userId)
    .map(({ to, props }) => letter('meeting-booked', to, props))
}

/** Whether people are to meet in person, and where is not agreed yet. */
const lacksPlace = ({ mode, place }: Pick<Meeting, 'mode' | 'place'>) => mode === 'in_person' && !place

/** What is asked of the desk while a meeting in person has no place. */
export const placeWanted = async (tx: Transaction, meeting: Meeting): Promise<DeskTask[]> =>
  lacksPlace(meeting)
    ? unlessWaiting(tx, meeting.caseId, {
        kind: 'place_missing',
        detail: 'The meeting is in person and has no place yet. Agree one, and enter it on the case',
      })
    : []

/** Public names only: the family is never named in a letter to somebody else. */
function asLettersSay({ side, name, jobTitle }: Attendee): string {
  const companion = companionWords[side]
  if (companion) return `${name}, ${companion}`
  if (side === 'local_authority' || side === 'icb') return jobTitle ? `${name}, ${jobTitle}` : name
  return side === 'supporter' ? 'The family’s supporter' : 'The family'
}

const companionWords: Partial<Record<Attendee['side'], string>> = {
  mediator: 'mediator',
  co_mediator: 'co-mediator',
  observer: 'observer, who is learning and takes no part',
}
