import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { meetingModes } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { cases } from './cases'
import { organisations } from './organisations'
import { users } from './people'

/** A mediator's working facts. Accreditation and interests are rows of their own, because they have dates. */
export const mediators = pgTable('mediators', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  biography: text(),
  languages: text()
    .array()
    .notNull()
    .default(sql`'{English}'`),
  modes: text({ enum: meetingModes }).array().notNull(),
  /** Declared yearly: not employed by an LA in England, an ICB or NHS England (CFA 2014 ss.53(5), 54(3)). */
  independenceDeclaredOn: date().$type<CalendarDate>(),
  minutesBefore: integer().notNull().default(30),
  minutesAfter: integer().notNull().default(30),
  casesPerWeek: integer().notNull().default(5),
  meetingMinutes: integer().notNull().default(150),
  version: integer().notNull().default(1),
})

/** Entry on the SEND register, insurance and DBS: each must be in date on the day of the meeting. */
export const registerEntries = pgTable(
  'register_entries',
  {
    id: uuid().primaryKey().defaultRandom(),
    mediatorId: uuid()
      .notNull()
      .references(() => mediators.userId),
    body: text({ enum: ['CMC', 'CoM'] }).notNull(),
    number: text().notNull(),
    validFromOn: date().$type<CalendarDate>().notNull(),
    validUntilOn: date().$type<CalendarDate>().notNull(),
    insuredUntilOn: date().$type<CalendarDate>().notNull(),
    dbsUntilOn: date().$type<CalendarDate>().notNull(),
    checkedBy: uuid().references(() => users.id),
    checkedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.mediatorId)],
)

/** Anything that would make a mediator not independent of a council or ICB. */
export const interests = pgTable(
  'interests',
  {
    id: uuid().primaryKey().defaultRandom(),
    mediatorId: uuid()
      .notNull()
      .references(() => mediators.userId),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    reason: text().notNull(),
    declaredAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.mediatorId)],
)

/** A case offered to a mediator, to be answered before its limit. */
export const offers = pgTable(
  'offers',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    mediatorId: uuid()
      .notNull()
      .references(() => mediators.userId),
    status: text({ enum: ['open', 'accepted', 'declined', 'lapsed', 'withdrawn'] }).notNull(),
    madeBy: uuid().references(() => users.id),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    limitAt: timestamp({ withTimezone: true }).notNull(),
    answeredAt: timestamp({ withTimezone: true }),
    reason: text(),
  },
  (t) => [
    index().on(t.mediatorId, t.status),
    uniqueIndex('one_open_offer')
      .on(t.caseId)
      .where(sql`${t.status} = 'open'`),
  ],
)
