import { and, eq, exists, gt, isNull, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { companions } from '@/db/schema/companions'
import { duties, dutyReminders } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { offers } from '@/db/schema/mediators'
import { moveProposals } from '@/db/schema/moves'
import { memberships, signInTokens, users } from '@/db/schema/people'
import { meetingAttendees, meetings, type meetingStatuses } from '@/db/schema/scheduling'
import type { LetterKind, LetterProps, MeetingFacts } from '@/emails/letter'
import { mediatingRoles } from '@/lib/cases/case'
import { londonDate } from '@/lib/law/calendar/date'

type Letter = typeof letters.$inferSelect
type Check = (tx: Transaction, letter: Letter, at: Date) => Promise<string | undefined>

/**
 * Why a letter need not be sent any more, asked just before it is: what it says is no longer so, or its reader is
 * no longer one who may know. Statutory notices are always sent.
 */
export async function notNeeded(tx: Transaction, letter: Letter, at: Date): Promise<string | undefined> {
  return (
    (await readerLeft(tx, letter, at)) ??
    (await duePassedOn(tx, letter, at)) ??
    checks[letter.kind as LetterKind]?.(tx, letter, at)
  )
}

/** What a letter of the watch was about has been done, has other dates, or its day has gone by on the way. */
async function duePassedOn(tx: Transaction, { caseEventId }: Letter, at: Date): Promise<string | undefined> {
  if (!caseEventId) return undefined
  const [about] = await tx
    .select({ told: dutyReminders, duty: duties })
    .from(dutyReminders)
    .innerJoin(duties, eq(duties.id, dutyReminders.dutyId))
    .where(eq(dutyReminders.eventId, caseEventId))
  if (!about) return undefined
  const { told, duty } = about
  if (duty.endedAt) return 'This is not owed any more'
  if (told.dueOn !== duty.dueOn || told.safeOn !== duty.safeOn) return 'The dates have changed'
  const isOver = duty.dueBy ? at >= new Date(duty.dueBy) : !!duty.dueOn && duty.dueOn < londonDate(at)
  return told.kind === 'reminder' && isOver ? 'Its day has gone by' : undefined
}

const checks: Partial<Record<LetterKind, Check>> = {
  'sign-in': async (tx, { signInId }, at) => {
    const [token] = await tx.select().from(signInTokens).where(eq(signInTokens.id, signInId!))
    return !token || token.usedAt || token.expiresAt <= at ? 'The code is no longer good' : undefined
  },
  'times-offered': async (tx, { caseId }) => {
    const [found] = await tx.select({ state: cases.state }).from(cases).where(eq(cases.id, caseId!))
    return found?.state === 'arranging' ? undefined : 'There is nothing to choose any more'
  },
  'mediation-offered': async (tx, { caseId, recipientUserId }) => {
    const open = and(
      eq(offers.caseId, caseId!),
      eq(offers.mediatorId, recipientUserId!),
      eq(offers.status, 'open'),
    )
    return (await tx.$count(offers, open)) === 0 ? 'The offer is closed' : undefined
  },
  'time-held': about('held'),
  'time-chosen': about('held'),
  'time-chosen-mediator': about('held'),
  'meeting-booked': about('booked'),
  'meeting-soon': async (tx, letter, at) => {
    const reason = await about('booked')(tx, letter, at)
    return reason ?? (new Date(toldOf(letter).startsAt) <= at ? 'The meeting has begun' : undefined)
  },
  'meeting-moved': about('booked'),
  'meeting-changed': about('booked'),
  'officer-replaced': async (tx, letter) => {
    const named = and(
      eq(meetingAttendees.meetingId, toldOf(letter).uid),
      eq(meetingAttendees.userId, letter.recipientUserId!),
    )
    return (await tx.$count(meetingAttendees, named)) > 0 ? 'They come after all' : undefined
  },
  'meeting-stands': async (tx, { caseId, props }) => {
    const { startsAt } = props as LetterProps['meeting-stands']
    const stands = and(
      eq(meetings.caseId, caseId!),
      eq(meetings.status, 'booked'),
      eq(meetings.startsAt, new Date(startsAt)),
    )
    return (await tx.$count(meetings, stands)) === 0 ? newer : undefined
  },
  'move-proposed': async (tx, { caseId, props }) => {
    const { startsAt } = props as LetterProps['move-proposed']
    const open = and(
      eq(moveProposals.caseId, caseId!),
      eq(moveProposals.status, 'open'),
      eq(moveProposals.startsAt, new Date(startsAt)),
    )
    return (await tx.$count(moveProposals, open)) === 0 ? 'This time is not proposed any more' : undefined
  },
  'companion-asked': async (tx, { caseId, recipientUserId }) => {
    const asked = and(
      eq(companions.caseId, caseId!),
      eq(companions.mediatorId, recipientUserId!),
      eq(companions.status, 'asked'),
    )
    return (await tx.$count(companions, asked)) === 0 ? 'They are not asked any more' : undefined
  },
  'change-asked': async (tx, { caseId }) => {
    const booked = and(eq(meetings.caseId, caseId!), eq(meetings.status, 'booked'))
    return (await tx.$count(meetings, booked)) === 0 ? 'There is no meeting to change any more' : undefined
  },
  'meeting-cancelled': async (tx, letter) => {
    const meeting = await meetingOf(tx, letter)
    return meeting && meeting.sequence > toldOf(letter).sequence ? newer : undefined
  },
}

const newer = 'A newer letter says how the meeting stands'

/** A letter about a meeting is needed while the meeting is as the letter says. */
function about(status: (typeof meetingStatuses)[number]): Check {
  return async (tx, letter) => {
    const meeting = await meetingOf(tx, letter)
    if (meeting?.status !== status) return `The meeting is ${meeting?.status.replaceAll('_', ' ') ?? 'gone'}`
    return meeting.sequence > toldOf(letter).sequence || (await toldMore(tx, letter)) ? newer : undefined
  }
}

/** Whether their reader was told more of the meeting since: as that they do not come to it any more. */
async function toldMore(tx: Transaction, letter: Letter): Promise<boolean> {
  const { caseId, recipientUserId } = letter
  if (!caseId || !recipientUserId) return false
  const { uid, sequence } = toldOf(letter)
  const since = and(
    eq(letters.caseId, caseId),
    eq(letters.recipientUserId, recipientUserId),
    sql`${letters.props} -> 'meeting' ->> 'uid' = ${uid}`,
    sql`(${letters.props} -> 'meeting' ->> 'sequence')::int > ${sequence}`,
  )
  return (await tx.$count(letters, since)) > 0
}

const toldOf = ({ props }: Letter) => (props as { meeting: MeetingFacts }).meeting

async function meetingOf(tx: Transaction, letter: Letter) {
  const [meeting] = await tx
    .select()
    .from(meetings)
    .where(eq(meetings.id, toldOf(letter).uid))
  return meeting
}

/**
 * A letter to somebody with an account is for what they are today: a party, somebody who serves a body that is, or
 * somebody who works for the service. An address that notices go to has no account, and stays.
 */
async function readerLeft(tx: Transaction, letter: Letter, at: Date): Promise<string | undefined> {
  const { recipientUserId: userId, caseId, kind } = letter
  if (!userId || toThoseOutside.has(kind)) return undefined
  const [user] = await tx.select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, userId))
  if (!user || user.disabledAt) return 'The reader has left the service'
  if (!caseId) return undefined
  const stands = and(eq(caseParties.caseId, caseId), isNull(caseParties.untilAt))
  const asParty = tx
    .select()
    .from(caseParties)
    // A mediator is one by a membership, as those who work for the service are.
    .where(and(stands, eq(caseParties.userId, userId), notInArray(caseParties.role, [...mediatingRoles])))
  const serving = tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.userId, userId), inForce(at), or(ours, servesParty(tx, stands))))
  const [found] = await tx
    .select({ may: sql<boolean>`${exists(asParty)} or ${exists(serving)}` })
    .from(sql`(select 1) as one`)
  return found?.may ? undefined : 'The reader no longer has to do with the case'
}

/** Whoever signs in is not in yet, and whose right has passed is told just that. */
const toThoseOutside = new Set<string>(['sign-in', 'right-passed-parent'] satisfies LetterKind[])

const ours = sql`${memberships.role} in ('mediator', 'adviser', 'administrator')`

const servesParty = (tx: Transaction, stands: ReturnType<typeof and>) =>
  exists(
    tx
      .select()
      .from(caseParties)
      .where(and(stands, eq(caseParties.organisationId, memberships.organisationId))),
  )

/** A membership's last day is the day it ended: a leaver is out at once. */
function inForce(at: Date) {
  const day = londonDate(at)
  return and(lte(memberships.fromOn, day), or(isNull(memberships.untilOn), gt(memberships.untilOn, day)))
}
