import { date, index, integer, pgTable, smallint, text, time, timestamp, uuid } from 'drizzle-orm/pg-core'
import { meetingModes } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { organisations } from './organisations'

/** A weekly time of a council or ICB, in London wall-clock time, that holds so many meetings. */
export const standingSessions = pgTable(
  'standing_sessions',
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** 1 is Monday, 7 is Sunday. */
    weekday: smallint().notNull(),
    startsAt: time().notNull(),
    endsAt: time().notNull(),
    holds: integer().notNull(),
    modes: text({ enum: meetingModes }).array().notNull(),
    /** Who may sit in it; with nobody named any officer of the body. Whoever leaves stays named and sits no more. */
    officers: uuid().array().notNull(),
    fromOn: date().$type<CalendarDate>().notNull(),
    untilOn: date().$type<CalendarDate>(),
    version: integer().notNull().default(1),
  },
  (t) => [index().on(t.organisationId)],
)

/** A time beside the usual week that a council or ICB offers once. */
export const sessionOffers = pgTable(
  'session_offers',
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    holds: integer().notNull(),
    modes: text({ enum: meetingModes }).array().notNull(),
    officers: uuid().array().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [index().on(t.organisationId, t.startsAt)],
)
