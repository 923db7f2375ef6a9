import { bigint, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { calendars } from './scheduling'

/**
 * How often what stands in a diary has changed: the sum of its rows, which is its version. Triggers alone write here, in
 * the transaction of each change (migration diary_versions_guarantees). Usually a diary has one row; transactions that
 * change it at the same time write one each, so that none waits for another.
 */
export const diaryVersions = pgTable(
  'diary_versions',
  {
    id: bigint({ mode: 'bigint' }).generatedAlwaysAsIdentity(),
    calendarId: uuid()
      .notNull()
      .references(() => calendars.id, { onDelete: 'cascade' }),
    changes: bigint({ mode: 'bigint' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.calendarId, t.id] })],
)
