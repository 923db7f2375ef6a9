import { date, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { caseLinkKinds } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { caseEvents, caseParties, cases } from './cases'
import { users } from './people'

/** Two cases of one family that belong together. Each keeps its own decision, its own state and its own clocks. */
export const caseLinks = pgTable(
  'case_links',
  {
    id: uuid().primaryKey().defaultRandom(),
    fromCaseId: uuid()
      .notNull()
      .references(() => cases.id),
    toCaseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text({ enum: caseLinkKinds }).notNull(),
    linkedBy: uuid()
      .notNull()
      .references(() => caseEvents.id),
  },
  (t) => [unique('linked_once').on(t.fromCaseId, t.toCaseId, t.kind), index().on(t.toCaseId)],
)

/**
 * The right passed from the parent to the young person (CFA 2014 s.83), and what the young person said then; or who
 * decides for them, found how and on what ground (s.80; SEND Regs 2014 reg 64). Once for a case.
 */
export const rightPassings = pgTable('right_passings', {
  caseId: uuid()
    .primaryKey()
    .references(() => cases.id),
  /** The last day of the parent's right. */
  schoolAgeEndedOn: date().$type<CalendarDate>().notNull(),
  parentPartyId: uuid()
    .notNull()
    .references(() => caseParties.id),
  youngPersonPartyId: uuid()
    .notNull()
    .references(() => caseParties.id),
  passedAt: timestamp({ withTimezone: true }).notNull(),
  answer: text({ enum: ['alone', 'with_parent', 'alternative_person'] }),
  decidedOn: date().$type<CalendarDate>(),
  /** Who found that the young person cannot decide this themselves, and why they say so. */
  decidedBy: text(),
  basis: text(),
  recordedBy: uuid().references(() => users.id),
  answeredAt: timestamp({ withTimezone: true }),
})
