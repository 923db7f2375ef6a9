import { boolean, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { organisations } from './organisations'

/** A room in which the provider can hold one meeting at a time. When it is open hangs on its calendar. */
export const rooms = pgTable('rooms', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  town: text().notNull(),
  address: text().notNull(),
  /** The council in whose area it is used; null for families of every council. */
  areaId: uuid().references(() => organisations.id),
  /** How many people it seats. */
  seats: integer().notNull(),
  stepFree: boolean().notNull(),
  /** How to get in and what there is: a loop, a quiet corner, where to park. */
  access: text(),
  /** Kept free around a meeting, to make ready and to clear. */
  minutesBefore: integer().notNull().default(0),
  minutesAfter: integer().notNull().default(0),
  /** From this day on it is not used any more; null while that is not known. */
  untilOn: date().$type<CalendarDate>(),
  version: integer().notNull().default(1),
})

/**
 * Video or telephone lines of the provider, so many meetings at once. Each is numbered and has a calendar of its own,
 * so that no two meetings are on one line.
 */
export const lines = pgTable('lines', {
  id: uuid().primaryKey(),
  mode: text({ enum: ['video', 'telephone'] }).notNull(),
  name: text().notNull(),
  capacity: integer().notNull(),
  /** Where people join or ring, if it is the same for every meeting. */
  address: text(),
  /** From this day on they are not used any more; null while that is not known. */
  untilOn: date().$type<CalendarDate>(),
  version: integer().notNull().default(1),
})
