import { sql } from 'drizzle-orm'
import { date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { correctableFacts } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { cases } from './cases'
import { organisations } from './organisations'
import { users } from './people'

/**
 * A date of the case that an adviser says is wrong. It takes effect when somebody else has looked at it: nobody
 * confirms their own (migration 0003).
 */
export const corrections = pgTable(
  'corrections',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    fact: text({ enum: correctableFacts }).notNull(),
    /** Which ICB, where it is the day an ICB was told. */
    organisationId: uuid().references(() => organisations.id),
    wasOn: date().$type<CalendarDate>().notNull(),
    isOn: date().$type<CalendarDate>().notNull(),
    reason: text().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => users.id),
    proposedAt: timestamp({ withTimezone: true }).notNull(),
    status: text({ enum: ['proposed', 'confirmed', 'refused'] })
      .notNull()
      .default('proposed'),
    decidedBy: uuid().references(() => users.id),
    decidedAt: timestamp({ withTimezone: true }),
    decidedReason: text(),
  },
  (t) => [
    index().on(t.caseId),
    // One at a time, so that whoever looks knows what stands.
    uniqueIndex('one_proposed_correction')
      .on(t.caseId)
      .where(sql`${t.status} = 'proposed'`),
  ],
)
