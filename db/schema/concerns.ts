import { boolean, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases'
import { bytes } from './certificates'
import { users } from './people'

/**
 * Somebody's worry that a person is not safe, for the safeguarding lead alone: no part of a case and of no event. The
 * words are sealed with the service's data key.
 */
export const concerns = pgTable(
  'concerns',
  {
    id: uuid().primaryKey(),
    /** What the person who told us keeps as their receipt. */
    number: text().notNull().unique(),
    caseId: uuid().references(() => cases.id),
    raisedBy: uuid()
      .notNull()
      .references(() => users.id),
    raisedAt: timestamp({ withTimezone: true }).notNull(),
    sealedWords: bytes().notNull(),
    sealedHowToReach: bytes(),
    closedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.raisedAt)],
)

/** What the lead did about it, step by step. */
export const concernSteps = pgTable(
  'concern_steps',
  {
    id: uuid().primaryKey(),
    concernId: uuid()
      .notNull()
      .references(() => concerns.id),
    takenBy: uuid()
      .notNull()
      .references(() => users.id),
    takenAt: timestamp({ withTimezone: true }).notNull(),
    sealedWords: bytes().notNull(),
    closes: boolean().notNull(),
  },
  (t) => [index().on(t.concernId)],
)
