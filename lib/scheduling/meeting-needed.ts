import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { caseParties, cases, meetingWishes } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { familyTimes, type FamilyTimeKind } from '@/db/schema/family-times'
import { organisations } from '@/db/schema/organisations'
import { meetingModes, type MeetingMode } from '@/lib/cases/case'
import { issueKindsOf } from '@/lib/cases/tell-council'
import { Refusal } from '@/lib/kernel/refusal'
import { arrangingBody } from '@/lib/law/arranging-body'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { FamilyTime } from './family-spans'

/** What the meeting of a case needs, as far as the case itself knows. */
export type MeetingNeeded = {
  caseId: string
  /** The council in whose area the family lives; null while it is not one of ours. */
  areaId: string | null
  mediatorId: string | null
  /** The council and every ICB that takes part and has been told (CFA 2014 ss.53, 54). */
  bodies: readonly { id: string; name: string }[]
  /** The council and every ICB of the case, told or not. */
  everyBody: readonly string[]
  /** How people could meet, the way the family prefers first. */
  modes: readonly MeetingMode[]
  /** By how much the family needs it longer. */
  extraMinutes: number
  stepFreeNeeded: boolean
  /** How many come at least. */
  people: number
  shortNoticeAccepted: boolean
  laterAccepted: boolean
  /** The open 30 days. */
  clock: { safeOn: CalendarDate | null; dueOn: CalendarDate | null } | undefined
  times: readonly (FamilyTime & { kind: FamilyTimeKind })[]
}

/** Reads a case for its meeting: four queries. A case that is not there is not found. */
export async function meetingNeeded(source: Pick<Reader, 'select'>, caseId: string): Promise<MeetingNeeded> {
  const [found] = await source
    .select({ areaId: cases.localAuthorityId, wish: meetingWishes, clock: duties })
    .from(cases)
    .leftJoin(meetingWishes, eq(meetingWishes.caseId, cases.id))
    .leftJoin(
      duties,
      and(eq(duties.caseId, cases.id), eq(duties.duty, 'arrange_mediation'), isNull(duties.endedAt)),
    )
    .where(eq(cases.id, caseId))
    .limit(1)
  if (!found) throw new Refusal('not_found')
  const parties = await source
    .select({ role: caseParties.role, userId: caseParties.userId, organisation: organisations })
    .from(caseParties)
    .leftJoin(organisations, eq(organisations.id, caseParties.organisationId))
    .where(and(eq(caseParties.caseId, caseId), isNull(caseParties.untilAt)))
    .orderBy(caseParties.sinceAt)
  const { takePart } = arrangingBody(await issueKindsOf(source, caseId))
  const times = await source.select().from(familyTimes).where(eq(familyTimes.caseId, caseId))

  const { areaId, wish, clock } = found
  const bodies = parties.flatMap(({ role, organisation }) =>
    (role === 'local_authority' || role === 'icb') && organisation ? [{ role, ...organisation }] : [],
  )
  return {
    caseId,
    areaId,
    mediatorId: parties.find(({ role }) => role === 'mediator')?.userId ?? null,
    bodies: bodies.filter(({ role }) => takePart.includes(role)).map(({ id, name }) => ({ id, name })),
    everyBody: [...new Set([...(areaId ? [areaId] : []), ...bodies.map(({ id }) => id)])],
    modes: wish && wish.mode !== 'no_preference' ? [wish.mode] : meetingModes,
    extraMinutes: wish?.extraMinutes ?? 0,
    stepFreeNeeded: wish?.stepFreeNeeded ?? false,
    people: 2 + takePart.length + (wish?.supporterName ? 1 : 0),
    shortNoticeAccepted: wish?.shortNoticeAccepted ?? false,
    laterAccepted: !!wish?.laterAcceptedAt,
    clock: clock ?? undefined,
    times,
  }
}
