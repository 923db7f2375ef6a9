import { sql } from 'drizzle-orm'
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { companionKinds } from '@/lib/mediators/mediator'
import { cases } from './cases'
import { mediators } from './mediators'
import { users } from './people'

/** Somebody asked to come with the mediator: to help run the meeting, or to watch and learn. Never the mediator. */
export const companions = pgTable(
  'companions',
  {
    id: uuid().primaryKey(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    mediatorId: uuid()
      .notNull()
      .references(() => mediators.userId),
    kind: text({ enum: companionKinds }).notNull(),
    status: text({ enum: ['asked', 'comes', 'declined', 'ended'] }).notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => users.id),
    askedAt: timestamp({ withTimezone: true }).notNull(),
    answeredAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    reason: text(),
  },
  (t) => [
    index().on(t.mediatorId, t.status),
    uniqueIndex('a_companion_is_asked_once')
      .on(t.caseId, t.mediatorId)
      .where(sql`${t.status} in ('asked', 'comes')`),
  ],
)
