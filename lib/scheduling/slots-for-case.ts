import { eq } from 'drizzle-orm'
import { reader, type Reader } from '@/db/client'
import { mediators } from '@/db/schema/mediators'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { candidatesFor } from '@/lib/mediators/candidates'
import { currentCalendar } from '@/lib/register/holidays'
import { daysToSearch, searchFor, usualMinutes, type CaseSearch, type WithLoad } from './case-search'
import { standingMeeting } from './meeting'
import { meetingNeeded, type MeetingNeeded } from './meeting-needed'
import { demandPart } from './part-in-case'
import { findSlots, type Slot } from './slots/find-slots'
import { whyNoSlot, type Why } from './slots/why-no-slot'

type Source = Pick<Reader, 'select' | 'selectDistinct'>

type When = { now: Date; today: CalendarDate; calendar: HolidayCalendar }

/** What the finder says of a case, best slot first, with the case's own needs and who has not said when they can. */
export type Found = { slots: readonly Slot[]; needed: MeetingNeeded; unsaid: readonly string[] }

/** The same with everything in the way, day by day and party by party, and what would have to change. */
export type FoundWithReasons = Found & { why: Why; caseSearch: CaseSearch }

/**
 * When everybody can meet, for the family: slots with the mediator of its case, or none while it has no mediator.
 */
export async function timesForFamily(actor: Actor, caseId: string): Promise<Found> {
  await demandPart(actor, caseId, ['parent', 'young_person', 'supporter'])
  const when = await theMoment()
  const needed = await meetingNeeded(reader, caseId)
  if (!needed.mediatorId) return { slots: [], needed, unsaid: [] }
  const asked = { ...when, mediatorId: needed.mediatorId, others: [] }
  const { search, unsaid } = await searchWithMediator(reader, needed, asked)
  return { slots: findSlots(search), needed, unsaid }
}

/**
 * Slots and reasons for the desk and for the mediator of the case: with its mediator, the others who may be asked in
 * case nothing fits; without one, with every mediator who may be asked.
 */
export async function slotsAndReasons(actor: Actor, caseId: string): Promise<FoundWithReasons> {
  await demandPart(actor, caseId, ['mediator', 'adviser', 'administrator'])
  const when = await theMoment()
  const needed = await meetingNeeded(reader, caseId)
  const { mediatorId } = needed
  if (!mediatorId) return reasonsOf(await searchWithPool(reader, needed, when), needed)
  const others = (await eligibleFor(reader, needed, when)).filter(({ userId }) => userId !== mediatorId)
  return reasonsOf(await searchWithMediator(reader, needed, { ...when, mediatorId, others }), needed)
}

/** Slots and reasons with every mediator who may be asked, whoever has the case: for the desk. */
export async function slotsOfPool(actor: Actor, caseId: string): Promise<FoundWithReasons> {
  await demandPart(actor, caseId, ['adviser', 'administrator'])
  const needed = await meetingNeeded(reader, caseId)
  return reasonsOf(await searchWithPool(reader, needed, await theMoment()), needed)
}

/**
 * Other times for the meeting that stands, as long as it is and with the mediator it has, for whoever proposes one. The
 * time that it has now is in nobody's way. Empty when none stands or nothing fits.
 */
export async function slotsToMoveTo(actor: Actor, caseId: string): Promise<readonly Slot[]> {
  await demandPart(actor, caseId, ['mediator', 'adviser', 'administrator'])
  const meeting = await standingMeeting(reader, caseId)
  if (!meeting) return []
  const when = await theMoment()
  const { id, mediatorId, startsAt, endsAt } = meeting
  const needed = await meetingNeeded(reader, caseId)
  const { search } = await searchFor(reader, needed, {
    ...{ ...when, ...daysToSearch(needed, when.today), without: id },
    mediators: [{ userId: mediatorId, recentLoad: 0 }],
    otherMediators: [],
    minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
  })
  return findSlots(search).filter((slot) => slot.startsAt.getTime() !== startsAt.getTime())
}

/** A case's search with this mediator, and with others in case nothing fits. */
export async function searchWithMediator(
  source: Source,
  needed: MeetingNeeded,
  { mediatorId, others, ...when }: When & { mediatorId: string; others: readonly WithLoad[] },
): Promise<CaseSearch> {
  const [profile] = await source.select().from(mediators).where(eq(mediators.userId, mediatorId))
  return searchFor(source, needed, {
    ...when,
    ...daysToSearch(needed, when.today),
    mediators: [{ userId: mediatorId, recentLoad: 0 }],
    otherMediators: others,
    minutes: (profile?.meetingMinutes ?? usualMinutes) + needed.extraMinutes,
    without: null,
  })
}

/** A case's search with every mediator who may be asked. */
export async function searchWithPool(source: Source, needed: MeetingNeeded, when: When): Promise<CaseSearch> {
  return searchFor(source, needed, {
    ...when,
    ...daysToSearch(needed, when.today),
    mediators: await eligibleFor(source, needed, when),
    otherMediators: [],
    minutes: usualMinutes + needed.extraMinutes,
    without: null,
  })
}

/** Every mediator who may be asked for a case, with the cases that each has. */
export async function eligibleFor(
  source: Source,
  { caseId, everyBody }: MeetingNeeded,
  when: When,
): Promise<WithLoad[]> {
  const candidates = await candidatesFor(source, { caseId, bodies: everyBody, ...when })
  return candidates
    .filter(({ eligible }) => eligible)
    .map(({ userId, liveCases }) => ({ userId, recentLoad: liveCases }))
}

function reasonsOf(caseSearch: CaseSearch, needed: MeetingNeeded): FoundWithReasons {
  const { search, unsaid } = caseSearch
  return { slots: findSlots(search), why: whyNoSlot(search), needed, unsaid, caseSearch }
}

async function theMoment(): Promise<When> {
  const at = now()
  return { now: at, today: londonDate(at), calendar: await currentCalendar(reader) }
}
