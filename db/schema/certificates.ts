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
} from 'drizzle-orm/pg-core'
import { certificateKinds } from '@/lib/cases/case'
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
    status: text({ enum: ['live', 'replaced', 'revoked'] })
      .notNull()
      .default('live'),
  },
  (t) => [
    index().on(t.caseId),
    uniqueIndex('one_live_certificate')
      .on(t.caseId, t.holderId, t.kind)
      .where(sql`${t.status} = 'live'`),
  ],
)

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
