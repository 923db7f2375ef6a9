import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { meetingModes } from '@/lib/cases/case'
import { cases } from './cases'
import { mediators } from './mediators'
import { users } from './people'

/** Waiting cases considered together once: a proposal for the desk. Nothing of it is done by itself. */
export const rounds = pgTable(
  'rounds',
  {
    id: uuid().primaryKey(),
    askedBy: uuid()
      .notNull()
      .references(() => users.id),
    askedAt: timestamp({ withTimezone: true }).notNull(),
    status: text({ enum: ['working', 'ready', 'over'] }).notNull(),
    /** How many cases it looks at, and for how many of them a time has been looked for. */
    caseCount: integer().notNull().default(0),
    doneCount: integer().notNull().default(0),
    readyAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.askedAt)],
)

/** Why a mediator cannot take a case, or what another would cost, as the round found it. */
export type Weighed = { mediatorId: string; name: string; words: readonly string[] }

/** What a round says of one case: who should take it and when, or why nobody can. */
export const roundCases = pgTable(
  'round_cases',
  {
    id: uuid().primaryKey().defaultRandom(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** The case as the round saw it: a later version makes the proposal stale. */
    caseVersion: integer().notNull(),
    /** Most urgent first. */
    position: integer().notNull(),
    /** Null where nobody can take it. */
    mediatorId: uuid().references(() => mediators.userId),
    startsAt: timestamp({ withTimezone: true }),
    endsAt: timestamp({ withTimezone: true }),
    mode: text({ enum: meetingModes }),
    /** What was weighed; without a mediator, why nobody was found. */
    reasons: jsonb().$type<readonly string[]>().notNull(),
    /** The next best and what each would cost, or every mediator and what stands against them. */
    others: jsonb().$type<readonly Weighed[]>().notNull(),
    status: text({ enum: ['proposed', 'left_over', 'accepted', 'discarded'] }).notNull(),
    decidedAt: timestamp({ withTimezone: true }),
    decidedBy: uuid().references(() => users.id),
  },
  (t) => [uniqueIndex('a_case_stands_once_in_a_round').on(t.roundId, t.caseId)],
)
