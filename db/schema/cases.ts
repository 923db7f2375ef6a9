import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  caseRoles,
  caseStates,
  decisionGrounds,
  informationChannels,
  issueKinds,
  partyRoles,
  roads,
} from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { organisations } from './organisations'
import { users } from './people'

/**
 * One family's road about one decision. `(id, version, state)` is a foreign key to the event that put it
 * there (migration 0001), checked at commit: a case can only be in the state its latest event gave it.
 */
export const cases = pgTable('cases', {
  id: uuid().primaryKey().defaultRandom(),
  reference: text().notNull().unique(),
  version: integer().notNull(),
  state: text({ enum: caseStates }).notNull(),
  /** Null while the family's council is not one of ours: the name they gave is beside it, and the desk has a task. */
  localAuthorityId: uuid().references(() => organisations.id),
  localAuthorityNamed: text(),
  /** What the family chose: a meeting, a certificate without one, or to talk first. */
  road: text({ enum: roads }),
  adviserId: uuid().references(() => users.id),
  /** The day the LA was told that the family wants mediation: day 0 of the 30 (LAW A-2). */
  laToldOn: date().$type<CalendarDate>(),
  laToldAt: timestamp({ withTimezone: true }),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  closedAt: timestamp({ withTimezone: true }),
})

/** What happened, for ever: never changed, never deleted (migration 0001). */
export const caseEvents = pgTable(
  'case_events',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid().notNull(),
    version: integer().notNull(),
    state: text({ enum: caseStates }).notNull(),
    name: text().notNull(),
    actorId: uuid().references(() => users.id),
    actorRole: text({ enum: caseRoles }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Digest of what was sent, so that the same form sent twice is answered once. */
    inputDigest: text().notNull(),
  },
  (t) => [
    unique('one_event_per_version').on(t.caseId, t.version),
    unique('event_gives_state').on(t.caseId, t.version, t.state),
    index().on(t.actorId),
  ],
)

/** Who stands in the case. A person by their account, an LA or ICB as an organisation. */
export const caseParties = pgTable(
  'case_parties',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    role: text({ enum: partyRoles }).notNull(),
    userId: uuid().references(() => users.id),
    organisationId: uuid().references(() => organisations.id),
    name: text().notNull(),
    relationship: text(),
    /** A parent who decides for a young person: on a record of why (CFA 2014 s.80; SEND Regs 2014 reg 64). */
    standsByRecord: boolean().notNull().default(false),
    sinceAt: timestamp({ withTimezone: true }).notNull(),
    untilAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index().on(t.caseId),
    index().on(t.userId),
    index().on(t.organisationId),
    // One live right-holder, one live LA, one live mediator: a race cannot make two.
    uniqueIndex('one_live_party_of_a_kind')
      .on(t.caseId, t.role)
      .where(
        sql`${t.untilAt} is null and ${t.role} in ('parent', 'young_person', 'local_authority', 'mediator')`,
      ),
  ],
)

/**
 * How to reach a party. In a table of its own because another party must never see it, not even that it
 * changed: only its owner, the desk and the sender of letters read it.
 */
export const contactCards = pgTable('contact_cards', {
  partyId: uuid()
    .primaryKey()
    .references(() => caseParties.id),
  email: text(),
  phone: text(),
  address: text(),
  preferredChannel: text({ enum: ['email', 'phone', 'post'] })
    .notNull()
    .default('email'),
  safeToLeaveMessage: boolean().notNull().default(false),
  safeTimes: text(),
  confidential: boolean().notNull().default(false),
})

/** The child or young person the decision is about. */
export const children = pgTable('children', {
  caseId: uuid()
    .primaryKey()
    .references(() => cases.id),
  firstName: text().notNull(),
  lastName: text().notNull(),
  dateOfBirth: date().$type<CalendarDate>().notNull(),
  /** The last day of the parent's right, by lib/law/right-holder.ts; from the next London midnight it has passed. */
  schoolAgeEndsOn: date().$type<CalendarDate>(),
  school: text(),
})

/** The decision the family disagrees with, as its letter says. */
export const decisions = pgTable('decisions', {
  caseId: uuid()
    .primaryKey()
    .references(() => cases.id),
  grounds: text({ enum: decisionGrounds }).array().notNull(),
  letterDatedOn: date().$type<CalendarDate>().notNull(),
  /** The day written notice was sent; the letter's own date while the dispatch is not known. */
  noticeSentOn: date().$type<CalendarDate>().notNull(),
  laReference: text(),
  laOfficer: text(),
})

/** What the family wants to discuss (CFA 2014 s.52), a row for each thing. */
export const mediationIssues = pgTable(
  'mediation_issues',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text({ enum: issueKinds }).notNull(),
    disagreement: text().notNull(),
    wanted: text().notNull(),
    /** Required where the issue is health provision that is missing (SEND Regs 2014 reg 32(e)(iii)). */
    healthProvision: text(),
    position: integer().notNull(),
  },
  (t) => [index().on(t.caseId)],
)

/** How the family would like to meet. */
export const meetingWishes = pgTable('meeting_wishes', {
  caseId: uuid()
    .primaryKey()
    .references(() => cases.id),
  mode: text({ enum: ['video', 'in_person', 'telephone', 'no_preference'] }).notNull(),
  cannotDo: text(),
  bestTimes: text(),
  adjustments: text(),
  /** By how much the meeting has to be longer for them: breaks, an interpreter. */
  extraMinutes: integer().notNull().default(0),
  /** Whether a room must be without steps. */
  stepFreeNeeded: boolean().notNull().default(false),
  /** The language for the meeting, British Sign Language among them; null for English. */
  language: text(),
  /** Whether an interpreter will do for it; null while the family has not said. */
  interpreterAccepted: boolean(),
  /** Roughly where the family could meet in person. */
  meetingPlace: text(),
  /** Whether the family would like a mediator it has met; null while it has not said, and then it gets another. */
  sameMediatorWanted: boolean(),
  shortNoticeAccepted: boolean(),
  /** When the family chose to meet after the 30 days rather than have its certificate, and why there is no earlier time. */
  laterAcceptedAt: timestamp({ withTimezone: true }),
  laterReason: text(),
  supporterName: text(),
  supporterEmail: text(),
})

/** Information about mediation, given before any choice (CFA 2014 s.55; Code 11.17). Never changed. */
export const informationGiven = pgTable(
  'information_given',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    channel: text({ enum: informationChannels }).notNull(),
    version: text().notNull(),
    items: text().array().notNull(),
    givenBy: uuid().references(() => users.id),
    givenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.caseId)],
)

/** What the family chose and when. A change of mind is a new row. */
export const choices = pgTable(
  'choices',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    road: text({ enum: roads }).notNull(),
    statement: text().notNull(),
    madeBy: uuid().references(() => users.id),
    madeByRole: text({ enum: caseRoles }).notNull(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.caseId)],
)
