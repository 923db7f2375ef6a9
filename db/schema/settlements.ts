import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { AgreementItem } from '@/lib/law/clock/carry-out-agreement'
import { cases } from './cases'
import { organisations } from './organisations'
import { users } from './people'

/** What a council or ICB offers in writing before the meeting. Accepted, it is a written agreement (reg 42). */
export const settlements = pgTable(
  'settlements',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    offeredBy: uuid().references(() => users.id),
    offeredAt: timestamp({ withTimezone: true }).notNull(),
    status: text({ enum: ['offered', 'accepted', 'declined', 'withdrawn'] }).notNull(),
    answeredAt: timestamp({ withTimezone: true }),
    /** The day of the written agreement, from which its days count. */
    agreedOn: date().$type<CalendarDate>(),
  },
  (t) => [
    index().on(t.caseId),
    // The newest offer is the one to answer.
    uniqueIndex('one_settlement_to_answer')
      .on(t.caseId)
      .where(sql`${t.status} = 'offered'`),
  ],
)

/** One thing that the body would do, of which kind it is in regs 42 and 44, and another day where one is offered. */
export const settlementItems = pgTable(
  'settlement_items',
  {
    id: uuid().primaryKey().defaultRandom(),
    settlementId: uuid()
      .notNull()
      .references(() => settlements.id),
    position: integer().notNull(),
    what: text().notNull(),
    item: text().$type<AgreementItem>().notNull(),
    otherDayOn: date().$type<CalendarDate>(),
  },
  (t) => [index().on(t.settlementId)],
)
