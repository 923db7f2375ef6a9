import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { certificateKinds } from '@/lib/cases/case'
import type { ChangedLine, NamesPutRight } from '@/lib/certificates/what-changes'
import { cases } from './cases'
import { certificates } from './certificates'
import { users } from './people'

/**
 * A certificate that an adviser wants replaced by a right one, or revoked. Nothing happens to it until another adviser
 * has looked: nobody confirms their own.
 */
export const certificateChanges = pgTable(
  'certificate_changes',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    certificateId: uuid()
      .notNull()
      .references(() => certificates.id),
    change: text({ enum: ['replace', 'revoke'] }).notNull(),
    reason: text().notNull(),
    /** Names and date of birth as they should be, where the case has them wrong as well. */
    names: jsonb().$type<NamesPutRight>(),
    /** What would be printed otherwise, as whoever looks at it sees it. */
    lines: jsonb().$type<readonly ChangedLine[]>(),
    /** After a revocation: which certificate the family is owed instead. */
    owedInstead: text({ enum: certificateKinds }),
    proposedBy: uuid()
      .notNull()
      .references(() => users.id),
    proposedAt: timestamp({ withTimezone: true }).notNull(),
    status: text({ enum: ['proposed', 'confirmed', 'refused'] })
      .notNull()
      .default('proposed'),
    decidedBy: uuid().references(() => users.id),
    decidedAt: timestamp({ withTimezone: true }),
    decidedReason: text(),
  },
  (t) => [
    index().on(t.certificateId),
    // One at a time, so that whoever looks knows what stands.
    uniqueIndex('one_proposed_certificate_change')
      .on(t.caseId)
      .where(sql`${t.status} = 'proposed'`),
  ],
)
