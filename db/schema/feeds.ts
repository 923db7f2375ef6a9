import { customType, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { users } from './people'
import { calendars } from './scheduling'

export const feedProblems = [
  'not_reached',
  'refused',
  'too_many_redirects',
  'too_slow',
  'too_large',
  'not_a_calendar',
  'too_much_in_it',
] as const

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/**
 * A calendar that somebody keeps elsewhere and that we read, as time they are not free. Its address opens it to
 * whoever has it, so it is kept sealed; `host` is what is shown of it.
 */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: uuid().primaryKey().defaultRandom(),
    calendarId: uuid()
      .notNull()
      .references(() => calendars.id),
    /** What its owner calls it. */
    name: text().notNull(),
    host: text().notNull(),
    sealedAddress: bytes().notNull(),
    addedAt: timestamp({ withTimezone: true }).notNull(),
    triedAt: timestamp({ withTimezone: true }),
    /** When it was last read, and how many times it kept busy. These stand until it is read again. */
    readAt: timestamp({ withTimezone: true }),
    timesFound: integer().notNull().default(0),
    /** Why the last reading failed; null when it did not. */
    problem: text({ enum: feedProblems }),
    failures: integer().notNull().default(0),
    /** Not before this instant is it read again. */
    dueAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.calendarId), index().on(t.dueAt)],
)

/**
 * The private address at which somebody's own calendar program reads their meetings. One a person; another one takes
 * its place under another id.
 */
export const calendarLinks = pgTable('calendar_links', {
  id: uuid().primaryKey(),
  userId: uuid()
    .notNull()
    .unique()
    .references(() => users.id),
  /** How what stands in the address is kept: a copy of the database opens no calendar. */
  tokenHash: text().notNull().unique(),
  madeAt: timestamp({ withTimezone: true }).notNull(),
})
