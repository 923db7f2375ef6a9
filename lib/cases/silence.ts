import { and, desc, eq, inArray, isNull, min } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { meetings, offeredTimes } from '@/db/schema/scheduling'
import { daysBetween, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { familyRoles } from './case-people'

/** After how many days a family that does not answer is asked again, and after how many somebody here asks it. */
export const askedAfterDays = [7, 14] as const
export const deskAsksAfterDays = 21

/** What a family has not answered, since when, and how often it was asked again since. */
export type Silence = { about: 'choice' | 'time'; since: CalendarDate; asked: number; deskAsked: boolean }

/**
 * Whether the case waits for the family's answer: which road it wants, or which of the times. Nothing where it waits for
 * somebody else. Whatever the family does on the case begins the count anew; no day of it is the law's.
 */
export async function silenceOf(
  tx: Pick<Transaction, 'select'>,
  caseId: string,
): Promise<Silence | undefined> {
  const waited = (await sinceAsked(tx, caseId)) ?? (await sinceOffered(tx, caseId))
  if (!waited) return undefined
  const told = await tx
    .select({ name: caseEvents.name, at: caseEvents.at, role: caseEvents.actorRole })
    .from(caseEvents)
    .where(eq(caseEvents.caseId, caseId))
    .orderBy(desc(caseEvents.version))
  const own = told.find(({ role }) => familyRoles.some((one) => one === role))
  const since = own && londonDate(own.at) > waited.since ? londonDate(own.at) : waited.since
  const after = told.filter(({ at }) => londonDate(at) >= since)
  return {
    ...waited,
    since,
    asked: after.filter(({ name }) => name === 'ask_family').length,
    deskAsked: after.some(({ name }) => name === 'family_silent'),
  }
}

/** Which question is next for the service to put today; nothing while it is too early or all have been put. */
export function nextQuestion(
  { since, asked, deskAsked }: Silence,
  today: CalendarDate,
): 'ask' | 'desk' | undefined {
  const days = daysBetween(since, today)
  if (days >= deskAsksAfterDays) return deskAsked ? undefined : 'desk'
  const due = askedAfterDays.filter((after) => days >= after).length
  return due > asked ? 'ask' : undefined
}

async function sinceAsked(tx: Pick<Transaction, 'select'>, caseId: string) {
  const [choice] = await tx
    .select({ since: duties.openedOn })
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'make_choice'), isNull(duties.endedAt)))
  return choice && { about: 'choice' as const, since: choice.since }
}

async function sinceOffered(tx: Pick<Transaction, 'select'>, caseId: string) {
  const [standing] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.caseId, caseId), inArray(meetings.status, ['held', 'booked'])))
  if (standing) return undefined
  const [offered] = await tx
    .select({ first: min(offeredTimes.offeredAt) })
    .from(offeredTimes)
    .where(and(eq(offeredTimes.caseId, caseId), isNull(offeredTimes.withdrawnAt)))
  return offered?.first && { about: 'time' as const, since: londonDate(offered.first) }
}
