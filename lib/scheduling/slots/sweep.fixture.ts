import type { MeetingMode } from '@/lib/cases/case'
import {
  addDays,
  instantAt,
  londonDate,
  londonTime,
  weekdayOf,
  type CalendarDate,
} from '@/lib/law/calendar/date'
import { giveNotice } from '@/lib/law/clock/give-notice'
import type { Span } from '../free-times'
import type { Buffers, Colleagues, Party, Person, Search, StandingSession } from './search'

/**
 * The plain way to find slots, the second implementation that the finder is tested against: take each day, each time
 * on the clock, each party and each thing in their diary, and look. Slow, and easy to believe.
 */
export function sweep(search: Search): SweptTime[] {
  return everyDay(search.rules)
    .filter((day) => !isRuledOut(day, search))
    .flatMap((day) => clockTimes(day, search.startsEvery))
    .filter((startsAt) => startsAt >= search.rules.now)
    .flatMap((startsAt) => search.modes.flatMap((mode) => timeAt(startsAt, mode, search) ?? []))
}

/** A time at which the meeting can be, everybody who could run it, and for each party everybody who could come. */
export type SweptTime = {
  startsAt: Date
  mode: MeetingMode
  mediators: string[]
  parties: Record<string, (string | null)[]>
}

/** Whether the rules let no meeting be on the day. */
export function isRuledOut(on: CalendarDate, { rules }: Search): boolean {
  const short = giveNotice({ meetingOn: on }, rules.calendar).dueOn < londonDate(rules.now)
  return (
    (short && !rules.shortNoticeAccepted) ||
    (rules.lastOn !== null && on > rules.lastOn && !rules.laterAccepted)
  )
}

export function everyDay({
  fromOn,
  untilOn,
}: {
  fromOn: CalendarDate
  untilOn: CalendarDate
}): CalendarDate[] {
  return fromOn > untilOn ? [] : [fromOn, ...everyDay({ fromOn: addDays(fromOn, 1), untilOn })]
}

/** The instants at which the London clock shows a time of the grid, for the first time that day. */
export function clockTimes(day: CalendarDate, every: number): Date[] {
  const known = faces.get(`${day}/${every}`)
  if (known) return known
  const times: Date[] = []
  for (let minutes = 0; minutes < 24 * 60; minutes += every) {
    const clock = clockOf(minutes)
    const at = instantAt(day, clock)
    if (londonTime(at) === londonTime(new Date(`2026-01-05T${clock}:00Z`))) times.push(at)
  }
  faces.set(`${day}/${every}`, times)
  return times
}

const faces = new Map<string, Date[]>()

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function timeAt(startsAt: Date, mode: MeetingMode, search: Search): SweptTime | undefined {
  const meeting = { startsAt, endsAt: later(startsAt, search.minutes) }
  const mediators = search.mediators.filter((person) => canCome(person, mode, meeting, [], search))
  const parties = search.parties.map((party) => ({ party, able: ableOf(party, mode, meeting, search) }))
  if (mediators.length === 0 || parties.some(({ party, able }) => party.required && able.length === 0))
    return undefined
  return {
    startsAt,
    mode,
    mediators: mediators.map(({ id }) => id),
    parties: Object.fromEntries(parties.map(({ party, able }) => [party.id, able])),
  }
}

/** Everybody of a party who can come to a meeting. */
export function ableOf(party: Party, mode: MeetingMode, meeting: Span, search: Search): (string | null)[] {
  switch (party.kind) {
    case 'person':
      return canCome(party.person, mode, meeting, [], search) ? [party.person.id] : []
    case 'family':
      return party.cannot.some((span) => overlap(span, meeting)) ? [] : [party.id]
    case 'places': {
      if (!party.modes.includes(mode)) return [null]
      const always = [{ startsAt: new Date(0), endsAt: new Date(8e15) }]
      return party.places
        .filter((place) => canCome(place, mode, meeting, place.patterns.length === 0 ? always : [], search))
        .map(({ id }) => id)
    }
    case 'any_of': {
      const sittings = openSittings(party, mode, search)
      if (party.colleagues.length === 0)
        return covered(
          meeting,
          sittings.map(({ span }) => span),
        )
          ? [null]
          : []
      return party.colleagues
        .filter((colleague) => {
          const own = sittings.filter(
            ({ officers }) => officers.length === 0 || officers.includes(colleague.id),
          )
          const spans = colleague.modes.includes(mode) ? own.map(({ span }) => span) : []
          return canCome(colleague, mode, meeting, spans, search)
        })
        .map(({ id }) => id)
    }
  }
}

function canCome(
  person: Person,
  mode: MeetingMode,
  meeting: Span,
  sittings: readonly Span[],
  search: Search,
) {
  const works = person.modes.includes(mode)
    ? [
        ...person.patterns
          .filter(({ modes }) => modes.includes(mode))
          .flatMap((week) => weeksOf(week, search)),
        ...person.exceptions.filter(({ kind }) => kind === 'extra'),
      ]
    : []
  const away = [
    ...person.exceptions.filter(({ kind }) => kind !== 'extra'),
    ...person.taken,
    ...person.elsewhere,
  ]
  return (
    meeting.startsAt >= later(search.rules.now, person.noticeMinutes) &&
    covered(meeting, [...works, ...sittings]) &&
    !away.some((span) => overlap(span, widened(meeting, person.buffers[mode])))
  )
}

/** When a weekly time comes round, the day after the window included so that a meeting can run past midnight. */
export function weeksOf(week: Week, search: Search): Span[] {
  const known = dates.get(week) ?? worked(week, search)
  dates.set(week, known)
  return known
}

/** Found once for each week of each search: a time zone takes long to ask. */
const dates = new WeakMap<Week, Span[]>()

type Week = Pick<StandingSession, 'weekday' | 'startsAt' | 'endsAt' | 'fromOn' | 'untilOn'>

function worked(week: Week, { rules }: Search): Span[] {
  return everyDay({ fromOn: rules.fromOn, untilOn: addDays(rules.untilOn, 1) })
    .filter((day) => weekdayOf(day) === week.weekday && !rules.calendar.days.has(day))
    .filter((day) => week.fromOn <= day && (week.untilOn === null || day <= week.untilOn))
    .map((day) => ({ startsAt: instantAt(day, week.startsAt), endsAt: instantAt(day, week.endsAt) }))
}

function openSittings({ sessions, offers, booked }: Colleagues, mode: MeetingMode, search: Search) {
  const sittings = [
    ...sessions.flatMap((session) =>
      weeksOf(session, search).map((span) => ({ span, ...limitsOf(session) })),
    ),
    ...offers.map((offer) => ({ span: offer, ...limitsOf(offer) })),
  ]
  return sittings.filter(({ span, modes, officers, holds }) => {
    const counts = (officer: string | null) =>
      officer === null || officers.length === 0 || officers.includes(officer)
    const held = booked.filter((meeting) => overlap(meeting, span) && counts(meeting.officer))
    return modes.includes(mode) && held.length < holds
  })
}

const limitsOf = ({ modes, officers, holds }: Pick<StandingSession, 'modes' | 'officers' | 'holds'>) => ({
  modes,
  officers,
  holds,
})

/** Whether the spans, one after the other or one over the other, leave no gap in this one. */
function covered({ startsAt, endsAt }: Span, spans: readonly Span[]): boolean {
  if (startsAt >= endsAt) return true
  const next = spans.find((span) => span.startsAt <= startsAt && startsAt < span.endsAt)
  return next !== undefined && covered({ startsAt: next.endsAt, endsAt }, spans)
}

/** A span of no length overlaps nothing. */
const overlap = (a: Span, b: Span) =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt && a.startsAt < a.endsAt && b.startsAt < b.endsAt

const widened = ({ startsAt, endsAt }: Span, { minutesBefore, minutesAfter }: Buffers): Span => ({
  startsAt: later(startsAt, -minutesBefore),
  endsAt: later(endsAt, minutesAfter),
})

const later = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000)
