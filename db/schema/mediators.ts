import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { meetingModes } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { specialisms, trainingLevels } from '@/lib/mediators/mediator'
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
  /** What they know best. It ranks, and excludes from nothing. */
  specialisms: text({ enum: specialisms })
    .array()
    .notNull()
    .default(sql`'{}'`),
  /** How far they have come in training; entered by the desk. Somebody in supported practice leads no meeting. */
  trainingLevel: text({ enum: trainingLevels }).notNull().default('qualified'),
  /** Whether they come as a second mediator, or to watch and learn. */
  coMediates: boolean().notNull().default(false),
  observes: boolean().notNull().default(false),
  /** How long they travel to a meeting at most, one way; null without a limit. */
  longestTravelMinutes: integer(),
  /** Declared yearly: not employed by an LA in England, an ICB or NHS England (CFA 2014 ss.53(5), 54(3)). */
  independenceDeclaredOn: date().$type<CalendarDate>(),
  minutesBefore: integer().notNull().default(30),
  minutesAfter: integer().notNull().default(30),
  /** How long before a meeting they must know of it. */
  noticeHours: integer().notNull().default(0),
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

/** A council in whose area a mediator holds meetings in person. Without any, they go wherever a meeting is. */
export const mediatorAreas = pgTable(
  'mediator_areas',
  {
    mediatorId: uuid()
      .notNull()
      .references(() => mediators.userId),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** What the way there usually takes them. */
    travelMinutes: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediatorId, t.organisationId] })],
)

/** Somebody said that this mediator should not take a case. A family's word counts in all of its cases. */
export const objections = pgTable(
  'objections',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    mediatorId: uuid()
      .notNull()
      .references(() => mediators.userId),
    madeBy: text({ enum: ['family', 'council', 'icb'] }).notNull(),
    /** For the desk alone: never shown to the mediator. */
    reason: text(),
    recordedBy: uuid().references(() => users.id),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** What the desk decided where the mediator had the case: they go on with it, or somebody else does. */
    decision: text({ enum: ['goes_on', 'taken_off'] }),
    decidedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.caseId)],
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
    /** Said with a no: they know somebody in the case. It counts in all cases of this family. */
    knowsSomebody: boolean().notNull().default(false),
    /** The time that was found for the meeting with this mediator: offered to the family once they have the case. */
    proposedStartsAt: timestamp({ withTimezone: true }),
    proposedEndsAt: timestamp({ withTimezone: true }),
    proposedMode: text({ enum: meetingModes }),
  },
  (t) => [
    index().on(t.mediatorId, t.status),
    uniqueIndex('one_open_offer')
      .on(t.caseId)
      .where(sql`${t.status} = 'open'`),
  ],
)
