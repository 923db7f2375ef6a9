import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { cases, meetingWishes } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import type { MeetingMode } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'

/** What a case asks of whoever mediates it: how and where its family would meet, and its 30 days. */
export type CaseNeeds = {
  mode: MeetingMode | 'no_preference'
  language: string | null
  interpreterAccepted: boolean
  shortNoticeAccepted: boolean
  sameMediatorWanted: boolean
  /** By how much the family needs the meeting longer. */
  extraMinutes: number
  /** The council in whose area the family lives; null while it is not one of ours. */
  area: { id: string; name: string } | null
  /** The open 30 days. */
  clock: { safeOn: CalendarDate | null; dueOn: CalendarDate | null } | undefined
}

/** What each of these cases asks, in two queries. */
export async function needsOf(
  source: Pick<Reader, 'select'>,
  caseIds: readonly string[],
): Promise<Map<string, CaseNeeds>> {
  const found = await source
    .select({ id: cases.id, wish: meetingWishes, area: { id: organisations.id, name: organisations.name } })
    .from(cases)
    .leftJoin(meetingWishes, eq(meetingWishes.caseId, cases.id))
    .leftJoin(organisations, eq(organisations.id, cases.localAuthorityId))
    .where(inArray(cases.id, [...caseIds]))
  const clocks = await source
    .select({ caseId: duties.caseId, safeOn: duties.safeOn, dueOn: duties.dueOn })
    .from(duties)
    .where(
      and(inArray(duties.caseId, [...caseIds]), eq(duties.duty, 'arrange_mediation'), isNull(duties.endedAt)),
    )
  return new Map(
    found.map(({ id, wish, area }) => [
      id,
      {
        mode: wish?.mode ?? 'no_preference',
        language: wish?.language ?? null,
        interpreterAccepted: wish?.interpreterAccepted ?? false,
        shortNoticeAccepted: wish?.shortNoticeAccepted ?? false,
        sameMediatorWanted: wish?.sameMediatorWanted ?? false,
        extraMinutes: wish?.extraMinutes ?? 0,
        area,
        clock: clocks.find(({ caseId }) => caseId === id),
      },
    ]),
  )
}
