import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import type { FamilyTimeKind } from '@/db/schema/family-times'
import { users } from '@/db/schema/people'
import { calendars } from '@/db/schema/scheduling'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, earliest, instantAt, latest, type CalendarDate } from '@/lib/law/calendar/date'
import { asPerson } from './as-person'
import { bodiesTime, hasSaid, officeHours } from './bodies-time'
import { profilesWithBuffers } from './buffers'
import { diariesOf, emptyDiary } from './diaries'
import { daysFrom, familySpans } from './family-spans'
import type { MeetingNeeded } from './meeting-needed'
import { officersOf } from './officers'
import { placeParties } from './place-parties'
import { placesFor } from './places'
import type { Colleagues, Mediator, Party, Person, Search } from './slots/search'

type Source = Pick<Reader, 'select'>

/** A case's search, and what is needed to act on what it finds. */
export type CaseSearch = {
  search: Search
  /** The calendar of everybody and every place in it, by the id under which the search knows them. */
  calendarOf: ReadonlyMap<string, string>
  /** Bodies that have not said when they can: working days from 9am to 5pm were taken. */
  unsaid: readonly string[]
}

/** Whom to look at, and when. */
export type Wanted = {
  /** One of these runs the meeting. */
  mediators: readonly WithLoad[]
  /** Who else could, in case nothing fits. */
  otherMediators: readonly WithLoad[]
  /** Days to look at, both included. */
  fromOn: CalendarDate
  untilOn: CalendarDate
  /** How long the meeting takes, with what the family needs it longer. */
  minutes: number
  /** The meeting to be moved, whose own time is in nobody's way. */
  without: string | null
  now: Date
  today: CalendarDate
  calendar: HolidayCalendar
}

/** A mediator, and the cases that they have: whoever has fewest comes first. */
export type WithLoad = { userId: string; recentLoad: number }

/** How long a meeting is taken to be while nobody says who mediates it. */
export const usualMinutes = 150

/** The days that may be searched for a case: from tomorrow to four weeks after the last of its 30. */
export function daysToSearch({ clock }: Pick<MeetingNeeded, 'clock'>, today: CalendarDate) {
  const tomorrow = addDays(today, 1)
  const lastOn = clock?.dueOn ?? addDays(today, 30)
  return { fromOn: tomorrow, untilOn: addDays(latest(lastOn, tomorrow), 28) }
}

/**
 * Everything that decides when a case's meeting can be, read from the diaries of everybody who has to be there: a
 * dozen queries, however many people. The family's own times, its modes and what it agreed to are in `needed`.
 */
export async function searchFor(source: Source, needed: MeetingNeeded, wanted: Wanted): Promise<CaseSearch> {
  const { fromOn, untilOn, today, now, calendar, without } = wanted
  const around = {
    startsAt: instantAt(addDays(fromOn, -1), '00:00'),
    endsAt: instantAt(addDays(untilOn, 3), '00:00'),
    now,
    without: without ?? undefined,
  }
  const all = [...wanted.mediators, ...wanted.otherMediators]
  const bodies = needed.bodies.map(({ id }) => id)
  const officers = await officersOf(source, bodies, today)
  const people = [...all, ...officers].map(({ userId }) => userId)
  const calendarOfUser = await calendarsOfUsers(source, people)
  const provided = await placesFor(source, needed, fromOn)
  const { places } = provided
  const diaries = await diariesOf(
    source,
    [...calendarOfUser.values(), ...places.map(({ calendarId }) => calendarId)],
    around,
  )
  const diaryOf = (userId: string) => diaries.get(calendarOfUser.get(userId) ?? '') ?? emptyDiary

  const mediatorOf = await mediatorsOf(source, all, needed, diaryOf)
  const parts = needed.bodies.map((body) => ({
    ...body,
    colleagues: officers
      .filter(({ organisationId }) => organisationId === body.id)
      .map(({ userId, name }) => asPerson(userId, name, diaryOf(userId))),
  }))
  const said = await bodiesTime(source, bodies, { ...around, fromOn, officers })
  const council = parts.map(({ id, name, colleagues }) =>
    bodyParty({ id, name }, colleagues, said.get(id)!, daysAskedAbout(needed, wanted)),
  )

  return {
    search: {
      rules: {
        ...{ fromOn, untilOn, now, calendar },
        safeOn: needed.clock?.safeOn ?? null,
        lastOn: needed.clock?.dueOn ?? null,
        shortNoticeAccepted: needed.shortNoticeAccepted,
        laterAccepted: needed.laterAccepted,
      },
      modes: needed.modes,
      minutes: wanted.minutes,
      startsEvery: 30,
      mediators: wanted.mediators.flatMap(mediatorOf),
      otherMediators: wanted.otherMediators.flatMap(mediatorOf),
      parties: [
        ...council.map(({ party }) => party),
        familyParty(needed, fromOn, untilOn),
        ...placeParties(needed, provided, (calendarId) => diaries.get(calendarId) ?? emptyDiary),
      ],
    },
    calendarOf: new Map([
      ...calendarOfUser,
      ...places.map(({ calendarId }): [string, string] => [calendarId, calendarId]),
    ]),
    unsaid: council.flatMap(({ party, unsaid }) => (unsaid ? party.name : [])),
  }
}

async function calendarsOfUsers(source: Source, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map()
  const found = await source
    .select({ id: calendars.id, userId: calendars.userId })
    .from(calendars)
    .where(inArray(calendars.userId, [...userIds]))
  return new Map(found.flatMap(({ id, userId }) => (userId ? [[userId, id] as const] : [])))
}

async function mediatorsOf(
  source: Source,
  all: readonly WithLoad[],
  { areaId }: MeetingNeeded,
  diaryOf: (userId: string) => typeof emptyDiary,
) {
  const ids = all.map(({ userId }) => userId)
  const profiles = await profilesWithBuffers(source, ids, areaId)
  const named = ids.length > 0 ? await source.select().from(users).where(inArray(users.id, ids)) : []
  return ({ userId, recentLoad }: WithLoad): Mediator[] => {
    const profile = profiles.find((one) => one.userId === userId)
    if (!profile) return []
    const user = named.find(({ id }) => id === userId)
    const { modes, buffers, noticeHours } = profile
    const person = asPerson(userId, user?.name ?? user?.email ?? '', diaryOf(userId))
    return [{ ...person, modes, buffers, noticeMinutes: noticeHours * 60, recentLoad }]
  }
}

type SearchedDays = Pick<Wanted, 'fromOn' | 'untilOn'>

/** The days of a search that are in the 30 days; where none is left in them, all. */
function daysAskedAbout({ clock }: MeetingNeeded, { fromOn, untilOn }: SearchedDays): SearchedDays {
  const lastOn = clock?.dueOn ?? untilOn
  return { fromOn, untilOn: lastOn < fromOn ? untilOn : earliest(lastOn, untilOn) }
}

/**
 * A body with whoever can come for it. While it has said nothing of these days, somebody is taken to come in office
 * hours, until its first sessions begin.
 */
function bodyParty(
  body: { id: string; name: string },
  colleagues: readonly Person[],
  time: Omit<Colleagues, 'colleagues'>,
  days: SearchedDays,
): { party: Party; unsaid: boolean } {
  const whole = { ...body, required: true, kind: 'any_of' as const }
  if (hasSaid(time, colleagues, days)) return { party: { ...whole, colleagues, ...time }, unsaid: false }
  const later = time.sessions.map((session) => ({ ...session, officers: [] }))
  const [firstOn] = later.map((session) => session.fromOn).toSorted()
  const sessions = [
    ...officeHours({ fromOn: days.fromOn, untilOn: firstOn ? addDays(firstOn, -1) : null }),
    ...later,
  ]
  return { party: { ...whole, colleagues: [], sessions, offers: [], booked: time.booked }, unsaid: true }
}

/** How the search names the family as a party. */
export const theFamily = 'family'

function familyParty({ times }: MeetingNeeded, fromOn: CalendarDate, untilOn: CalendarDate): Party {
  const days = daysFrom(addDays(fromOn, -1), addDays(untilOn, 1))
  const of = (kind: FamilyTimeKind) =>
    times.filter((time) => time.kind === kind).flatMap((time) => familySpans(time, days))
  return {
    id: theFamily,
    name: 'The family',
    required: true,
    kind: 'family',
    cannot: of('cannot'),
    best: of('best'),
    ifNeedBe: of('if_need_be'),
  }
}
