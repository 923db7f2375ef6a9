import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases'
import { bytes } from './certificates'
import { users } from './people'

/**
 * The key of one mediator's private notes on one case, itself sealed with the service's data key. Destroying it is how
 * the notes are destroyed: what was sealed with it can be read by nobody any more.
 */
export const privateNoteKeys = pgTable(
  'private_note_keys',
  {
    id: uuid().primaryKey(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    mediatorId: uuid()
      .notNull()
      .references(() => users.id),
    sealedKey: bytes(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    destroyedAt: timestamp({ withTimezone: true }),
    why: text({ enum: ['schedule', 'mediator'] }),
  },
  (t) => [
    uniqueIndex('one_key_of_a_mediator_on_a_case')
      .on(t.caseId, t.mediatorId)
      .where(sql`${t.destroyedAt} is null`),
    check('a_destroyed_key_is_gone', sql`(${t.destroyedAt} is null) = (${t.sealedKey} is not null)`),
  ],
)

/** A mediator's private note: for nobody else, and no part of the case. */
export const privateNotes = pgTable(
  'private_notes',
  {
    id: uuid().primaryKey(),
    keyId: uuid()
      .notNull()
      .references(() => privateNoteKeys.id),
    sealedWords: bytes().notNull(),
    writtenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.keyId)],
)
