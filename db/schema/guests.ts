import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
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
    proposedAt: timestamp({ withTimezone: true }).notNull(),
    withdrawnAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.caseId)],
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
