import type { MeetingMode } from '@/lib/cases/case'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Availability, Span } from '../free-times'

/** Everything the finder is told. It reads no clock and no database. */
export type Search = {
  rules: Rules
  /** How people could meet, the way the family prefers first. */
  modes: readonly MeetingMode[]
  /** How long the meeting takes. */
  minutes: number
  /** Meetings start every so many minutes by the London clock: 30 for the hour and the half hour. */
  startsEvery: number
  /** One of these runs the meeting: the mediator of the case alone, or every eligible one. */
  mediators: readonly Mediator[]
  /** Eligible mediators who are not asked for, in case nothing fits those who are. */
  otherMediators: readonly Mediator[]
  parties: readonly Party[]
}

/** The days searched, both included, and what the law says about them. */
export type Rules = {
  fromOn: CalendarDate
  untilOn: CalendarDate
  /** Nothing starts before this instant; its London day is the day from which notice is counted. */
  now: Date
  calendar: HolidayCalendar
  /** The day to keep and the last of the 30 days; null while their clock has not started. */
  safeOn: CalendarDate | null
  lastOn: CalendarDate | null
  /** The family agreed to be told less than 5 working days before (SEND Regs 2014 reg 37). */
  shortNoticeAccepted: boolean
  /** A reason and the family's written choice to meet after the last day are on record. */
  laterAccepted: boolean
}

/** Minutes kept clear of everything else before and after a meeting, for preparing, travelling and writing up. */
export type Buffers = { minutesBefore: number; minutesAfter: number }

/** Somebody with a diary. Holds that still stand are in `taken` like bookings, each with its own buffers. */
export type Person = Availability & {
  id: string
  name: string
  /** Times they would rather not. */
  ifNeedBe: readonly Span[]
  /** How they meet at all. */
  modes: readonly MeetingMode[]
  buffers: Readonly<Record<MeetingMode, Buffers>>
  /** How long before a meeting they need to be told of it. */
  noticeMinutes: number
}

export type Mediator = Person & {
  /** Meetings and cases of late: of several who can, whoever had fewest comes first. */
  recentLoad: number
}

/** Somebody or something besides the mediator. Without a required party there is no meeting; others may be missing. */
export type Party = { id: string; name: string; required: boolean } & (
  | { kind: 'person'; person: Person }
  | ({ kind: 'any_of' } & Colleagues)
  | { kind: 'family'; cannot: readonly Span[]; best: readonly Span[]; ifNeedBe: readonly Span[] }
  | Places
)

/**
 * The officers of a council or ICB of whom any one can come, in their own working time or in a session that still
 * holds a meeting. A session or offer that names nobody may be covered by any of them or, when the body lists
 * nobody, by whom it chooses.
 */
export type Colleagues = {
  colleagues: readonly Person[]
  sessions: readonly StandingSession[]
  offers: readonly AdHocOffer[]
  /** Meetings that stand in sessions and offers already, holds too; `officer` is null while nobody is named. */
  booked: readonly (Span & { officer: string | null })[]
}

/** How many meetings it holds in all, how, and by whom; with no officers named, by any colleague. */
type Sitting = { holds: number; modes: readonly MeetingMode[]; officers: readonly string[] }

/** A time every week, in London wall-clock time ('HH:MM'). 1 is Monday. */
export type StandingSession = Sitting & {
  weekday: number
  startsAt: string
  endsAt: string
  fromOn: CalendarDate
  untilOn: CalendarDate | null
}

/** A time beside the usual week, offered once. */
export type AdHocOffer = Sitting & Span

/**
 * Rooms or numbered lines of which one is needed, for the ways of meeting that it names. Each has a diary of its own;
 * one without hours in it is always open.
 */
export type Places = {
  kind: 'places'
  modes: readonly MeetingMode[]
  places: readonly Person[]
}
