import { sql } from 'drizzle-orm'
import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { agreementStatuses, planSections } from '@/lib/agreements/agreement'
import { caseRoles } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { AgreementItem } from '@/lib/law/clock/carry-out-agreement'
import { caseEvents, caseParties, cases } from './cases'
import { bytes, documents } from './certificates'
import { duties, dutyOwners } from './duties'
import { organisations } from './organisations'
import { users } from './people'

/**
 * What the parties agreed at a meeting, in writing (SEND Regs 2014 reg 42), version by version. Once a version has been
 * given to the parties, what it says never changes; a correction is a new version.
 */
export const agreements = pgTable(
  'agreements',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    version: integer().notNull(),
    status: text({ enum: agreementStatuses }).notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => users.id),
    savedAt: timestamp({ withTimezone: true }).notNull(),
    /** The day that the paper bears, where the parties wrote it down at the meeting; its times run from then. */
    writtenOn: date().$type<CalendarDate>(),
    givenAt: timestamp({ withTimezone: true }),
    /** Its words as everybody reads and signs them: laid out, as text, and the digest of that text. */
    content: jsonb().$type<Record<string, unknown>>(),
    words: text(),
    sha256: text(),
    /** The date of the agreement: the day it bears, or the day the last party signed. */
    agreedOn: date().$type<CalendarDate>(),
    pdf: bytes(),
    pdfSha256: text(),
  },
  (t) => [
    unique('one_agreement_per_version').on(t.caseId, t.version),
    // One being written, one to sign, one in force.
    uniqueIndex('one_agreement_of_a_status')
      .on(t.caseId, t.status)
      .where(sql`${t.status} <> 'replaced'`),
  ],
)

/** One thing that somebody undertakes to do. It keeps its id from version to version. */
export const undertakings = pgTable(
  'undertakings',
  {
    id: uuid().notNull(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    position: integer().notNull(),
    what: text().notNull(),
    /** The section of the plan that it changes, if it changes one. */
    section: text({ enum: planSections }),
    owedBy: text({ enum: dutyOwners }).notNull(),
    /** The council or ICB that undertakes it; somebody else has a name instead. */
    organisationId: uuid().references(() => organisations.id),
    ownerName: text(),
    /** Which time applies: of which kind of Tribunal order it is, or that it cannot be appealed. */
    item: text().$type<AgreementItem>().notNull(),
    /** Another day that the parties agreed in writing, for its last step. */
    otherDayOn: date().$type<CalendarDate>(),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.id] }), index().on(t.id)],
)

/** A party's signature: who signed for it, what they typed and declared, and the digest of what they read. */
export const agreementSignatures = pgTable(
  'agreement_signatures',
  {
    id: uuid().primaryKey().defaultRandom(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    partyId: uuid()
      .notNull()
      .references(() => caseParties.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: text({ enum: caseRoles }).notNull(),
    name: text().notNull(),
    declared: text().notNull(),
    sha256: text().notNull(),
    signedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [unique('each_party_signs_once').on(t.agreementId, t.partyId)],
)

/** A party's word, before it signs, that the text is not what was agreed. For the mediator. */
export const correctionsAsked = pgTable(
  'corrections_asked',
  {
    id: uuid().primaryKey().defaultRandom(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    partyId: uuid()
      .notNull()
      .references(() => caseParties.id),
    words: text().notNull(),
    askedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.agreementId)],
)

/** Somebody's word that a thing that was agreed is done, with what shows it, and what the family says to that. */
export const undertakingReports = pgTable(
  'undertaking_reports',
  {
    id: uuid().primaryKey().defaultRandom(),
    dutyId: uuid()
      .notNull()
      .references(() => duties.id),
    reportedBy: uuid()
      .notNull()
      .references(() => users.id),
    reportedAt: timestamp({ withTimezone: true }).notNull(),
    doneOn: date().$type<CalendarDate>().notNull(),
    words: text(),
    documentId: uuid().references(() => documents.id),
    answer: text({ enum: ['confirmed', 'disputed'] }),
    answeredBy: uuid().references(() => users.id),
    answeredAt: timestamp({ withTimezone: true }),
    answerWords: text(),
  },
  (t) => [
    index().on(t.dutyId),
    uniqueIndex('one_report_to_answer')
      .on(t.dutyId)
      .where(sql`${t.answer} is null`),
  ],
)

/** A day of an agreement that passed with nothing done, once for each day that it was due. */
export const breaches = pgTable(
  'breaches',
  {
    dutyId: uuid()
      .notNull()
      .references(() => duties.id),
    dueOn: date().$type<CalendarDate>().notNull(),
    eventId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dutyId, t.dueOn] }),
    foreignKey({ name: 'breaches_event', columns: [t.eventId], foreignColumns: [caseEvents.id] }),
  ],
)
