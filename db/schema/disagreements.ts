import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { meetingModes } from '@/lib/cases/case'
import {
  disagreementKindNames,
  disagreementRoles,
  disagreementSeats,
  disagreementStates,
} from '@/lib/disagreements/disagreement'
import { organisations } from './organisations'
import { users } from './people'

/**
 * A disagreement that somebody asks to have settled with help (CFA 2014 s.57). It is no case: no certificate, duty or
 * decision can be written for it, because none of their tables knows it. Its state is its latest event's (migration 0011).
 */
export const disagreements = pgTable(
  'disagreements',
  {
    id: uuid().primaryKey(),
    reference: text().notNull().unique(),
    version: integer().notNull(),
    state: text({ enum: disagreementStates }).notNull(),
    kind: text({ enum: disagreementKindNames }).notNull(),
    about: text().notNull(),
    wanted: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    closedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.state, t.createdAt)],
)

/** What happened, for ever. */
export const disagreementEvents = pgTable(
  'disagreement_events',
  {
    id: uuid().primaryKey(),
    disagreementId: uuid().notNull(),
    version: integer().notNull(),
    state: text({ enum: disagreementStates }).notNull(),
    name: text().notNull(),
    actorId: uuid().references(() => users.id),
    actorRole: text({ enum: disagreementRoles }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    unique('one_disagreement_event_per_version').on(t.disagreementId, t.version),
    unique('disagreement_event_gives_state').on(t.disagreementId, t.version, t.state),
    index().on(t.actorId),
  ],
)

/** Who takes part if they wish. Nobody has to: `consent` is each one's own. */
export const disagreementParties = pgTable(
  'disagreement_parties',
  {
    id: uuid().primaryKey().defaultRandom(),
    disagreementId: uuid()
      .notNull()
      .references(() => disagreements.id),
    seat: text({ enum: disagreementSeats }).notNull(),
    userId: uuid().references(() => users.id),
    organisationId: uuid().references(() => organisations.id),
    name: text().notNull(),
    /** For a school or college, which has no account here; nobody else reads it. */
    email: text(),
    consent: text({ enum: ['asked', 'agreed', 'stopped'] }).notNull(),
    answeredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index().on(t.disagreementId),
    index().on(t.userId),
    index().on(t.organisationId),
    uniqueIndex('one_party_of_a_seat').on(t.disagreementId, t.seat),
  ],
)

/** Its meeting: one that stands at a time. */
export const disagreementMeetings = pgTable(
  'disagreement_meetings',
  {
    id: uuid().primaryKey().defaultRandom(),
    disagreementId: uuid()
      .notNull()
      .references(() => disagreements.id),
    mediatorId: uuid()
      .notNull()
      .references(() => users.id),
    status: text({ enum: ['booked', 'cancelled', 'ended'] }).notNull(),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    mode: text({ enum: meetingModes }).notNull(),
    place: text(),
    joinUrl: text(),
    sequence: integer().notNull().default(1),
    result: text({ enum: ['settled', 'part_settled', 'not_settled'] }),
    /** What the parties agreed, in their words: for them and the mediator alone. */
    agreedPoints: text(),
  },
  (t) => [
    index().on(t.mediatorId, t.startsAt),
    uniqueIndex('one_disagreement_meeting')
      .on(t.disagreementId)
      .where(sql`${t.status} = 'booked'`),
  ],
)
