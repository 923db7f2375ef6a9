import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { meetingModes } from '@/lib/cases/case'
import { caseParties, cases } from './cases'
import { organisations } from './organisations'
import { users } from './people'
import { meetings } from './scheduling'

/** Somebody who comes asked for another time. The meeting stands until one is agreed. */
export const changeRequests = pgTable(
  'change_requests',
  {
    id: uuid().primaryKey(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    side: text({ enum: ['family', 'local_authority', 'icb', 'mediator'] }).notNull(),
    organisationId: uuid().references(() => organisations.id),
    askedBy: uuid()
      .notNull()
      .references(() => users.id),
    askedAt: timestamp({ withTimezone: true }).notNull(),
    reason: text().notNull(),
    /** What would suit, in words of their own. */
    alternatives: text(),
    /** They say that they can do no time in what is left of the 30 days. */
    noTimeInWindow: boolean().notNull().default(false),
    /** `over`: the time stayed, or the meeting is not to be any more. */
    status: text({ enum: ['open', 'moved', 'over'] })
      .notNull()
      .default('open'),
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.caseId), index().on(t.meetingId)],
)

/** A time that whoever asked could do instead: any meeting that lies in it has their word. */
export const changeTimes = pgTable(
  'change_times',
  {
    id: uuid().primaryKey().defaultRandom(),
    requestId: uuid()
      .notNull()
      .references(() => changeRequests.id),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.requestId)],
)

/** Another time for a booked meeting, which waits for the word of those whose word it needs. It holds no time. */
export const moveProposals = pgTable(
  'move_proposals',
  {
    id: uuid().primaryKey(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    mode: text({ enum: meetingModes }).notNull(),
    /** Why it cannot be inside the 30 days, where it is not. */
    whyLater: text(),
    /** The desk proposes a time that is not in the mediator's own hours: it needs the mediator's word too. */
    asksMediator: boolean().notNull().default(false),
    proposedBy: uuid()
      .notNull()
      .references(() => users.id),
    proposedAt: timestamp({ withTimezone: true }).notNull(),
    /** `over`: replaced by another, no longer possible, or not needed any more. */
    status: text({ enum: ['open', 'moved', 'declined', 'over'] })
      .notNull()
      .default('open'),
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    uniqueIndex('one_open_move')
      .on(t.caseId)
      .where(sql`${t.status} = 'open'`),
  ],
)

/** Who comes for a body to the other time, where that is not who was to come before. */
export type Replacement = {
  userId: string | null
  name: string
  jobTitle: string | null
  hasAuthority: boolean
  limits: string | null
}

/** What one party says to another time: by itself, or written down by the desk on its word. */
export const moveWords = pgTable(
  'move_words',
  {
    proposalId: uuid()
      .notNull()
      .references(() => moveProposals.id),
    partyId: uuid()
      .notNull()
      .references(() => caseParties.id),
    agrees: boolean().notNull(),
    reason: text(),
    /** The family agrees to be told less than 5 working days before (SEND Regs 2014 reg 37). */
    shortNoticeAccepted: boolean().notNull().default(false),
    /** Null where those who were to come before come again. */
    replacements: jsonb().$type<readonly Replacement[]>(),
    saidAt: timestamp({ withTimezone: true }).notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.proposalId, t.partyId] })],
)
