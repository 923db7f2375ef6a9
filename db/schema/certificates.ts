import { sql } from 'drizzle-orm'
import {
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { certificateKinds, certificateStatuses } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { caseEvents, caseParties, cases } from './cases'
import { users } from './people'

export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/**
 * A certificate as issued: its words and its PDF are stored once and never rendered again. Only its status
 * may change (migration 0001), and one decision, holder and kind has at most one live certificate.
 */
export const certificates = pgTable(
  'certificates',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    holderId: uuid()
      .notNull()
      .references(() => caseParties.id),
    eventId: uuid()
      .notNull()
      .references(() => caseEvents.id),
    kind: text({ enum: certificateKinds }).notNull(),
    number: text().notNull().unique(),
    code: text().notNull(),
    issuedOn: date().$type<CalendarDate>().notNull(),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
    issuedBy: uuid()
      .notNull()
      .references(() => users.id),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    pdf: bytes().notNull(),
    sha256: text().notNull(),
    status: text({ enum: certificateStatuses }).notNull().default('live'),
    /** The certificate that this one puts right; it keeps that one's date of issue. */
    replacesId: uuid().references((): AnyPgColumn => certificates.id),
  },
  (t) => [
    index().on(t.caseId),
    index('certificates_by_issue').on(t.issuedAt, t.id),
    // A file that is handed in is found by its digest.
    uniqueIndex().on(t.sha256),
    uniqueIndex().on(t.replacesId),
    uniqueIndex('one_live_certificate')
      .on(t.caseId, t.holderId, t.kind)
      .where(sql`${t.status} = 'live'`),
  ],
)

/**
 * The public half of every key that has sealed a certificate. Append-only: a key runs out or is renewed, and what it
 * sealed can still be checked.
 */
export const sealingKeys = pgTable('sealing_keys', {
  /** SHA-256 of the certificate, in hex. */
  fingerprint: text().primaryKey(),
  /** X.509, DER. */
  certificate: bytes().notNull(),
  firstUsedAt: timestamp({ withTimezone: true }).notNull(),
})

/** Documents a family or council sent in. The bytes are encrypted with the service's data key. */
export const documents = pgTable(
  'documents',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text({ enum: ['decision_letter', 'plan', 'evidence', 'other'] }).notNull(),
    name: text().notNull(),
    contentType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    sealedBytes: bytes().notNull(),
    addedBy: uuid().references(() => users.id),
    addedAt: timestamp({ withTimezone: true }).notNull(),
    removedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.caseId)],
)
