import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { membershipRoles } from '@/lib/kernel/actor'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { organisations } from './organisations'

/** A person who can sign in. The name is how they are called in the service; an address is one person. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text(),
    email: text().notNull(),
    emailVerified: timestamp({ withTimezone: true }),
    image: text(),
    disabledAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex('one_person_per_address').on(sql`lower(${t.email})`)],
)

/** Sign-in sessions. The token is kept only as a hash, so a copy of the database opens no door. */
export const sessions = pgTable(
  'sessions',
  {
    sessionToken: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expires: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index().on(t.userId)],
)

/** One sign-in message: a link and a code, each kept only as a hash, good once and for 15 minutes. */
export const signInTokens = pgTable(
  'sign_in_tokens',
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull(),
    linkHash: text().notNull(),
    codeHash: text().notNull(),
    next: text(),
    wrongTries: integer().notNull().default(0),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex().on(t.linkHash), index().on(t.email, t.createdAt)],
)

/**
 * What a person may be, and for whom, between which days. Read on every request, so that a leaver is out
 * at once. Family roles are not here: they come from being a party to a case.
 */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: text({ enum: membershipRoles }).notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    jobTitle: text(),
    leads: boolean().notNull().default(false),
    fromOn: date().$type<CalendarDate>().notNull(),
    untilOn: date().$type<CalendarDate>(),
  },
  (t) => [
    index().on(t.userId),
    uniqueIndex('one_live_membership')
      .on(t.userId, t.role, t.organisationId)
      .where(sql`${t.untilOn} is null`),
  ],
)
