import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { caseEvents, cases } from './cases'
import { concerns } from './concerns'
import { registerEvents } from './desk'
import { disagreementEvents, disagreements } from './disagreements'
import { signInTokens, users } from './people'

export const letterStatuses = ['waiting', 'sent', 'parked', 'not_needed', 'to_post', 'posted'] as const

/**
 * Every letter the service owes somebody. The row is the legal record: it is written in the transaction of
 * the event that caused it; the worker renders it once, stores the text as sent, and sends it.
 */
export const letters = pgTable(
  'letters',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid().references(() => cases.id),
    caseEventId: uuid().references(() => caseEvents.id),
    registerEventId: uuid().references(() => registerEvents.id),
    disagreementId: uuid().references(() => disagreements.id),
    disagreementEventId: uuid().references(() => disagreementEvents.id),
    signInId: uuid().references(() => signInTokens.id),
    /** Such a letter says nothing but that there is a message, and stands in nobody's lists. */
    concernId: uuid().references(() => concerns.id),
    kind: text().notNull(),
    recipientName: text().notNull(),
    /** Empty for a family without e-mail: the letter goes by post and the desk prints it. */
    recipientEmail: text().notNull(),
    recipientUserId: uuid().references(() => users.id),
    props: jsonb().$type<Record<string, unknown>>().notNull(),
    status: text({ enum: letterStatuses }).notNull(),
    attempts: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** The moment the letter was first rendered; subject, text and html are set then and never change. */
    renderedAt: timestamp({ withTimezone: true }),
    subject: text(),
    text: text(),
    html: text(),
    sentAt: timestamp({ withTimezone: true }),
    lastError: text(),
    reason: text(),
  },
  (t) => [
    // One cause, and always one.
    check(
      'a_letter_has_one_cause',
      sql`num_nonnulls(case_event_id, register_event_id, disagreement_event_id, sign_in_id, concern_id) = 1`,
    ),
    unique('one_letter_per_event_kind_recipient')
      .on(
        t.caseEventId,
        t.registerEventId,
        t.disagreementEventId,
        t.signInId,
        t.concernId,
        t.kind,
        t.recipientEmail,
        t.recipientName,
      )
      .nullsNotDistinct(),
    index().on(t.caseId),
    index().on(t.disagreementId),
    index('letters_not_yet_gone')
      .on(t.createdAt)
      .where(sql`${t.status} in ('waiting', 'parked', 'to_post')`),
  ],
)

/** Demonstration only: each message exactly as it was sent, for /mailbox. */
export const mailbox = pgTable(
  'mailbox',
  {
    id: uuid().primaryKey().defaultRandom(),
    toAddress: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    raw: text().notNull(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.receivedAt), index().on(t.toAddress)],
)
