import { date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { appealResults } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { cases } from './cases'

/** The family's appeal to the Tribunal, as far as it has told us of it. */
export const appeals = pgTable('appeals', {
  caseId: uuid()
    .primaryKey()
    .references(() => cases.id),
  /** The day on which the Tribunal had it, as the family says. */
  sentOn: date().$type<CalendarDate>().notNull(),
  tribunalReference: text(),
  reportedAt: timestamp({ withTimezone: true }).notNull(),
  result: text({ enum: appealResults }),
  resultOn: date().$type<CalendarDate>(),
  resultReportedAt: timestamp({ withTimezone: true }),
})
