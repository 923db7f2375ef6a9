import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  date,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  time,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { meetingModes, partyRoles } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { caseEvents, caseParties, cases } from './cases'
import { organisations } from './organisations'
import { users } from './people'
import { lines, rooms } from './places'

/** A span of time, start included and end not, as PostgreSQL's own text: `["…","…")`. */
export const timeRange = customType<{ data: string }>({ dataType: () => 'tstzrange' })

/**
 * A diary: a mediator's or an officer's, a room's, or a numbered line's. One each; everything that can clash hangs on
 * it, whoever or whatever it belongs to.
 */
export const calendars = pgTable(
  'calendars',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid()
      .unique()
      .references(() => users.id),
    roomId: uuid()
      .unique()
      .references(() => rooms.id),
    lineId: uuid().references(() => lines.id),
    /** Which of the lines it is, from 1. */
    lineNumber: integer(),
  },
  (t) => [unique('one_calendar_a_line').on(t.lineId, t.lineNumber)],
)

/** When a mediator usually works or a room is open, in London wall-clock time. Those of one calendar may not overlap. */
export const weeklyPatterns = pgTable(
  'weekly_patterns',
  {
    id: uuid().primaryKey().defaultRandom(),
    calendarId: uuid()
      .notNull()
      .references(() => calendars.id),
    /** 1 is Monday, 7 is Sunday. */
    weekday: smallint().notNull(),
    startsAt: time().notNull(),
    endsAt: time().notNull(),
    modes: text({ enum: meetingModes }).array().notNull(),
    fromOn: date().$type<CalendarDate>().notNull(),
    untilOn: date().$type<CalendarDate>(),
    /** Rises with each change, so that whoever opened an earlier one is told. */
    version: integer().notNull().default(1),
  },
  (t) => [index().on(t.calendarId)],
)

/** A day or part of one that differs from the pattern: leave, something else, or extra time. */
export const exceptions = pgTable(
  'exceptions',
  {
    id: uuid().primaryKey().defaultRandom(),
    calendarId: uuid()
      .notNull()
      .references(() => calendars.id),
    kind: text({ enum: ['leave', 'busy', 'extra'] }).notNull(),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    note: text(),
  },
  (t) => [index().on(t.calendarId, t.startsAt)],
)

/** Times a mediator offers for a case; the family chooses one. */
export const offeredTimes = pgTable(
  'offered_times',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    mediatorId: uuid()
      .notNull()
      .references(() => users.id),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    mode: text({ enum: meetingModes }).notNull(),
    offeredAt: timestamp({ withTimezone: true }).notNull(),
    withdrawnAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index().on(t.caseId),
    // Times that a family has not answered.
    index('times_not_answered')
      .on(t.offeredAt)
      .where(sql`${t.withdrawnAt} is null`),
    uniqueIndex('a_time_is_offered_once')
      .on(t.caseId, t.mediatorId, t.startsAt)
      .where(sql`${t.withdrawnAt} is null`),
  ],
)

export const meetingStatuses = [
  'held',
  'booked',
  'ended',
  'adjourned',
  'cancelled',
  'lapsed',
  'did_not_happen',
] as const

/** A meeting: first a hold, booked once somebody with authority is named. `sequence` rises with each change. */
export const meetings = pgTable(
  'meetings',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    mediatorId: uuid()
      .notNull()
      .references(() => users.id),
    status: text({ enum: meetingStatuses }).notNull(),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    mode: text({ enum: meetingModes }).notNull(),
    place: text(),
    joinUrl: text(),
    /** A hold nobody confirms lapses at this instant and frees everyone. */
    heldUntil: timestamp({ withTimezone: true }),
    /** The family agreed to be told less than 5 working days before (SEND Regs 2014 reg 37). */
    shortNoticeAcceptedAt: timestamp({ withTimezone: true }),
    sequence: integer().notNull().default(0),
    startedAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    statusReason: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    index().on(t.caseId),
    index().on(t.mediatorId, t.startsAt),
    uniqueIndex('one_live_meeting')
      .on(t.caseId)
      .where(sql`${t.status} in ('held', 'booked')`),
  ],
)

/**
 * Time taken in a diary, buffers included. An exclusion constraint (migration 0001) lets no two live
 * entries of one calendar overlap, whatever code runs.
 */
export const diaryEntries = pgTable(
  'diary_entries',
  {
    id: uuid().primaryKey().defaultRandom(),
    calendarId: uuid()
      .notNull()
      .references(() => calendars.id),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    during: timeRange().notNull(),
    releasedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.meetingId)],
)

/** Time that somebody is not free for reasons we do not know: their own word, or a calendar that they read in. */
export const busyTimes = pgTable(
  'busy_times',
  {
    id: uuid().primaryKey().defaultRandom(),
    calendarId: uuid()
      .notNull()
      .references(() => calendars.id),
    during: timeRange().notNull(),
    /** The calendar it was read from; removed with it. */
    feedId: uuid(),
  },
  (t) => [index('busy_times_of_a_calendar').using('gist', t.calendarId, t.during), index().on(t.feedId)],
)

/** Who is to come, who can decide, and who came. */
export const meetingAttendees = pgTable(
  'meeting_attendees',
  {
    id: uuid().primaryKey().defaultRandom(),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    partyId: uuid().references(() => caseParties.id),
    side: text({ enum: partyRoles }).notNull(),
    organisationId: uuid().references(() => organisations.id),
    userId: uuid().references(() => users.id),
    name: text().notNull(),
    jobTitle: text(),
    hasAuthority: boolean().notNull().default(false),
    limits: text(),
    confirmedAt: timestamp({ withTimezone: true }),
    attendance: text({ enum: ['all', 'part', 'absent'] }),
    /** Somebody who came without having been named before. */
    unexpected: boolean().notNull().default(false),
  },
  (t) => [index().on(t.meetingId)],
)

export const meetingStages = ['five_working_days_before', 'day_before', 'that_morning'] as const

/**
 * Who was reminded of a meeting as it stood: each stage once for each of those who come. A meeting that is moved has a
 * higher sequence and is remembered anew. Written with the event and its letters, as everything that is told.
 */
export const meetingReminders = pgTable(
  'meeting_reminders',
  {
    id: uuid().primaryKey().defaultRandom(),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    sequence: integer().notNull(),
    stage: text({ enum: meetingStages }).notNull(),
    /** Their row among the parties of the case, or among those named for the meeting. */
    recipientId: uuid().notNull(),
    eventId: uuid()
      .notNull()
      .references(() => caseEvents.id),
  },
  (t) => [unique('reminded_once').on(t.meetingId, t.sequence, t.stage, t.recipientId)],
)
