import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { certificateKinds } from '@/lib/cases/case'
import { cases } from './cases'
import { users } from './people'

/** Certificates that an adviser had looked at and issued with one press. */
export const certificateBatches = pgTable('certificate_batches', {
  id: uuid().primaryKey(),
  askedBy: uuid()
    .notNull()
    .references(() => users.id),
  askedAt: timestamp({ withTimezone: true }).notNull(),
})

/** One of them: which case, as the adviser saw it, and what came of it. Each is issued by a command of its own. */
export const certificateBatchItems = pgTable(
  'certificate_batch_items',
  {
    id: uuid().primaryKey(),
    batchId: uuid()
      .notNull()
      .references(() => certificateBatches.id),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text({ enum: certificateKinds }).notNull(),
    version: integer().notNull(),
    outcome: text({ enum: ['waiting', 'issued', 'not_issued'] })
      .notNull()
      .default('waiting'),
    /** Why it was not, in words for the adviser. */
    why: text(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.caseId), uniqueIndex().on(t.batchId, t.caseId, t.kind)],
)
