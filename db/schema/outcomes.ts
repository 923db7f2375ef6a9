import { date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { cases } from './cases'
import { meetings } from './scheduling'

/** How a meeting went, as its mediator records it. Nothing of what was said. */
export const outcomes = pgTable(
  'outcomes',
  {
    meetingId: uuid()
      .primaryKey()
      .references(() => meetings.id),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** How the child's views were obtained, or the steps taken (SEND Regs 2014 reg 38). */
    childsViews: text(),
    concludedOn: date().$type<CalendarDate>().notNull(),
    result: text({ enum: ['agreement', 'part_agreement', 'no_agreement'] }),
    recordedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.caseId)],
)
