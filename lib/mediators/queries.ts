import { and, asc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases, meetingWishes } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { mediators, offers, registerEntries } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { calendars, diaryEntries, exceptions, meetings, weeklyPatterns } from '@/db/schema/scheduling'
import { issueKindsOf } from '@/lib/cases/tell-council'
import { visibleTo } from '@/lib/cases/visibility'
import { holds, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { addDays, instantAt, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { currentCalendar } from '@/lib/register/holidays'
import { takenFrom, takenUntil } from '@/lib/scheduling/availability'
import { windowOf } from '@/lib/scheduling/window'
import { candidatesFor, type Candidate } from './candidates'
import { removedByThem } from './hours-as-shown'
import { areasOf, liveInterests } from './mediator-facts'

/** Every mediator beside a case, best first, with the reasons why one cannot be asked. For the desk. */
export async function mediatorsFor(actor: Actor, caseId: string): Promise<Candidate[]> {
  if (!holds(actor, 'adviser', 'administrator') || !isId(caseId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({ localAuthorityId: cases.localAuthorityId })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleTo(actor)))
  if (!found) throw new Refusal('not_found')
  const boards = await reader
    .select({ id: caseParties.organisationId })
    .from(caseParties)
    .where(and(eq(caseParties.caseId, caseId), eq(caseParties.role, 'icb')))
  const bodies = [found.localAuthorityId, ...boards.map(({ id }) => id)].flatMap((id) => id ?? [])
  const at = now()
  const calendar = await currentCalendar(reader)
  return candidatesFor(reader, { caseId, bodies, now: at, today: londonDate(at), calendar })
}

/** A mediator's own profile: working facts, register entries, live interests. */
export async function mediatorProfile(actor: Actor) {
  const { userId, name } = themselves(actor)
  const [profile] = await reader.select().from(mediators).where(eq(mediators.userId, userId))
  if (!profile) throw new Refusal('not_found')
  const entries = await reader
    .select()
    .from(registerEntries)
    .where(eq(registerEntries.mediatorId, userId))
    .orderBy(asc(registerEntries.validUntilOn))
  const declared = await liveInterests(reader)
  return {
    name,
    ...profile,
    entries,
    interests: declared.filter(({ mediatorId }) => mediatorId === userId),
    areas: await areasOf(userId),
  }
}

/**
 * The cases offered to a mediator that wait for an answer, soonest limit first: a council, a mode, days, no names; and the
 * time that was found for them with the offer, which a yes offers to the family.
 */
export async function offersFor(actor: Actor) {
  const { userId } = themselves(actor)
  const at = now()
  const open = await reader
    .select({
      offerId: offers.id,
      caseId: cases.id,
      version: cases.version,
      reference: cases.reference,
      council: sql<string>`coalesce(${organisations.name}, ${cases.localAuthorityNamed}, '')`,
      mode: meetingWishes.mode,
      language: meetingWishes.language,
      interpreterAccepted: meetingWishes.interpreterAccepted,
      meetingPlace: meetingWishes.meetingPlace,
      shortNotice: meetingWishes.shortNoticeAccepted,
      safeOn: duties.safeOn,
      dueOn: duties.dueOn,
      madeAt: offers.madeAt,
      limitAt: offers.limitAt,
      foundFrom: offers.proposedStartsAt,
      foundUntil: offers.proposedEndsAt,
      foundMode: offers.proposedMode,
    })
    .from(offers)
    .innerJoin(cases, eq(cases.id, offers.caseId))
    .leftJoin(organisations, eq(organisations.id, cases.localAuthorityId))
    .leftJoin(meetingWishes, eq(meetingWishes.caseId, cases.id))
    .leftJoin(
      duties,
      and(eq(duties.caseId, cases.id), eq(duties.duty, 'arrange_mediation'), sql`${duties.endedAt} is null`),
    )
    .where(and(eq(offers.mediatorId, userId), eq(offers.status, 'open'), gt(offers.limitAt, at)))
    .orderBy(asc(offers.limitAt))
  const calendar = await currentCalendar(reader)
  return Promise.all(
    open.map(async ({ safeOn, dueOn, shortNotice, mode, ...offer }) => {
      const when = { today: londonDate(at), calendar, shortNotice: shortNotice ?? false }
      const { fromOn, safeOn: bestBy, lastOn } = windowOf({ safeOn, dueOn }, when)
      const health = (await issueKindsOf(reader, offer.caseId)).includes('health')
      return { ...offer, mode: mode ?? ('no_preference' as const), health, fromOn, safeOn: bestBy, lastOn }
    }),
  )
}

/** The number of a case that was offered to this mediator. Stops where no such offer was ever theirs. */
export async function offerThatIsOver(actor: Actor, offerId: string): Promise<string> {
  const { userId } = themselves(actor)
  if (!isId(offerId)) throw new Refusal('not_found')
  const [offer] = await reader
    .select({ reference: cases.reference })
    .from(offers)
    .innerJoin(cases, eq(cases.id, offers.caseId))
    .where(and(eq(offers.id, offerId), eq(offers.mediatorId, userId)))
  if (!offer) throw new Refusal('not_found')
  return offer.reference
}

/**
 * A mediator's own diary between two days, both included: the usual week, the bank holidays on which it does not run,
 * what differs, and meetings with their buffers.
 */
export async function mediatorDiary(actor: Actor, fromOn: CalendarDate, untilOn: CalendarDate) {
  const { userId } = themselves(actor)
  const [startsAt, endsAt] = [instantAt(fromOn, '00:00'), instantAt(addDays(untilOn, 1), '00:00')]
  const own = eq(calendars.userId, userId)
  const patterns = await reader
    .select({ pattern: weeklyPatterns })
    .from(weeklyPatterns)
    .innerJoin(calendars, eq(calendars.id, weeklyPatterns.calendarId))
    .where(own)
    .orderBy(asc(weeklyPatterns.weekday), asc(weeklyPatterns.startsAt))
  const differing = await reader
    .select({ exception: exceptions })
    .from(exceptions)
    .innerJoin(calendars, eq(calendars.id, exceptions.calendarId))
    .where(and(own, lt(exceptions.startsAt, endsAt), gt(exceptions.endsAt, startsAt)))
    .orderBy(asc(exceptions.startsAt))
  return {
    patterns: patterns.map(({ pattern: { calendarId: _, startsAt: from, endsAt: until, ...pattern } }) => ({
      ...pattern,
      startsAt: from.slice(0, 5),
      endsAt: until.slice(0, 5),
    })),
    holidays: (await currentCalendar(reader)).days,
    exceptions: differing.map(({ exception: { calendarId: _, ...exception } }) => exception),
    meetings: await meetingsBetween(userId, startsAt, endsAt),
  }
}

/** Whether these were usual hours of this mediator until they removed them. */
export const wereRemoved = (actor: Actor, patternId: string): Promise<boolean> =>
  removedByThem(reader, actor, patternId)

/**
 * The meetings that take this mediator's time, run by them or not; holds that have run out are gone. A meeting that was
 * adjourned has let go of its time by then, and stays where it was.
 */
function meetingsBetween(userId: string, startsAt: Date, endsAt: Date) {
  return reader
    .select({
      meetingId: meetings.id,
      caseId: cases.id,
      reference: cases.reference,
      status: meetings.status,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      mode: meetings.mode,
      takenFrom,
      takenUntil,
    })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, meetings.caseId))
    .innerJoin(
      diaryEntries,
      and(
        eq(diaryEntries.meetingId, meetings.id),
        or(
          isNull(diaryEntries.releasedAt),
          and(eq(meetings.status, 'adjourned'), eq(diaryEntries.releasedAt, meetings.endedAt)),
        ),
      ),
    )
    .innerJoin(calendars, and(eq(calendars.id, diaryEntries.calendarId), eq(calendars.userId, userId)))
    .where(
      and(
        lt(meetings.startsAt, endsAt),
        gt(meetings.endsAt, startsAt),
        sql`(${ne(meetings.status, 'held')} or ${gt(meetings.heldUntil, now())})`,
      ),
    )
    .orderBy(asc(meetings.startsAt))
}

function themselves(actor: Actor) {
  if (actor.kind === 'system' || !holds(actor, 'mediator')) throw new Refusal('not_found')
  return actor
}
