import { integer, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { guestKinds } from '@/lib/cases/case'
import { caseParties, cases } from './cases'

/** Somebody who is no party and is to come to the meeting (SEND Regs 2014 reg 38(1)). */
export const guests = pgTable(
  'guests',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text({ enum: guestKinds }).notNull(),
    /** Whose guest it is. */
    broughtBy: uuid()
      .notNull()
      .references(() => caseParties.id),
    name: text().notNull(),
    role: text(),
    /** In the order in which they were named: the family's first supporter comes as of right. */
    position: integer().notNull(),
    proposedAt: timestamp({ withTimezone: true }).notNull(),
    withdrawnAt: timestamp({ withTimezone: true }),
  },
  (t) => [unique('guests_come_in_an_order').on(t.caseId, t.position)],
)

/** What a party says of a guest. The last word of each counts. */
export const guestAnswers = pgTable(
  'guest_answers',
  {
    guestId: uuid()
      .notNull()
      .references(() => guests.id),
    partyId: uuid()
      .notNull()
      .references(() => caseParties.id),
    says: text({ enum: ['yes', 'no'] }).notNull(),
    saidAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.guestId, t.partyId] })],
)
