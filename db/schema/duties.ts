import { sql } from 'drizzle-orm'
import { date, index, jsonb, pgTable, text, timestamp, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { DutyName, Working } from '@/lib/law/deadline'
import { caseEvents, cases } from './cases'
import { organisations } from './organisations'

export const dutyOwners = ['family', 'adviser', 'local_authority', 'icb', 'mediator', 'any'] as const

/** A duty's dates as they were, the day they were replaced, and why: a clause to be said after "because". */
export type EarlierDates = {
  dueOn: CalendarDate | null
  dueBy: string | null
  safeOn: CalendarDate | null
  workings: readonly Working[]
  rulesVersion: string
  calendarVersion: string
  movedOn: CalendarDate
  why: string
}

/**
 * What somebody owes by when: opened by an event, ended by an event, in the same transactions. Boards,
 * reminders and figures read these rows; no page computes a deadline. Dates are null only where the law
 * gives none (a choice) or a clock has not started.
 */
export const duties = pgTable(
  'duties',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    duty: text().$type<DutyName>().notNull(),
    /** Which of several: a certificate's kind, an ICB, an offer. Empty where there is one. */
    ground: text().notNull().default(''),
    owedBy: text({ enum: dutyOwners }).notNull(),
    organisationId: uuid().references(() => organisations.id),
    openedBy: uuid()
      .notNull()
      .references(() => caseEvents.id),
    openedOn: date().$type<CalendarDate>().notNull(),
    dueOn: date().$type<CalendarDate>(),
    dueBy: text(),
    safeOn: date().$type<CalendarDate>(),
    /** What boards order by: the safe date for families, the due date for everyone else. */
    actByOn: date().$type<CalendarDate>(),
    /** The next day on which the watch looks at it; null when there is nothing more to tell. */
    watchOn: date().$type<CalendarDate>(),
    provision: text().notNull(),
    workings: jsonb().$type<readonly Working[]>().notNull(),
    rulesVersion: text().notNull(),
    calendarVersion: text().notNull(),
    /** Earlier values of this duty's dates, oldest first, when a corrected fact or a new holiday moved it. */
    history: jsonb().$type<readonly EarlierDates[]>().notNull().default([]),
    endedAt: timestamp({ withTimezone: true }),
    endedBy: uuid().references(() => caseEvents.id),
    howEnded: text({ enum: ['discharged', 'cancelled'] }),
    endedOn: date().$type<CalendarDate>(),
    reason: text(),
  },
  (t) => [
    index().on(t.caseId),
    uniqueIndex('one_open_duty')
      .on(t.caseId, t.duty, t.ground)
      .where(sql`${t.endedAt} is null`),
    // The desk's board: open duties by the day to act, least time first, those without a day last. To contact an
    // adviser is owed while a case is a draft and no longer: drafts that nobody sent stand in nobody's way. The
    // third column passes over times to appeal that are over without looking them up.
    index('board_order')
      .on(
        sql`coalesce(${t.actByOn}, '9999-12-31'::date)`,
        t.id,
        sql`(case ${t.duty} when 'start_appeal' then ${t.dueOn} else '9999-12-31'::date end)`,
      )
      .where(sql`${t.endedAt} is null and ${t.duty} <> 'contact_adviser'`),
    // Whether the same case has a duty with less time.
    index('board_order_within_a_case')
      .on(t.caseId, sql`coalesce(${t.actByOn}, '9999-12-31'::date)`, t.id)
      .where(sql`${t.endedAt} is null and ${t.duty} <> 'contact_adviser'`),
    // What a new list of bank holidays has not reached yet, case after case.
    index('open_duties_by_calendar')
      .on(t.calendarVersion, t.caseId)
      .where(sql`${t.endedAt} is null`),
    // Times to appeal that are over, closed cases among them.
    index('appeals_that_are_over')
      .on(t.dueOn, t.id)
      .where(sql`${t.endedAt} is null and ${t.duty} = 'start_appeal'`),
    // Families that have not chosen.
    index('choices_waited_for')
      .on(t.openedOn, t.id)
      .where(sql`${t.endedAt} is null and ${t.duty} = 'make_choice'`),
    index('open_duties_of_an_organisation')
      .on(t.organisationId, t.actByOn)
      .where(sql`${t.endedAt} is null`),
    // The watch's round: only what has a day to be looked at, so that a round costs what is due and no more.
    index('duties_to_look_at')
      .on(t.watchOn, t.id)
      .where(sql`${t.endedAt} is null and ${t.watchOn} is not null`),
  ],
)

/**
 * What the watch has told of a duty: once for each day in London, and each stage once for the same dates. Written with
 * the event and its letters, so that neither a second worker nor one that died says anything twice.
 */
export const dutyReminders = pgTable(
  'duty_reminders',
  {
    id: uuid().primaryKey().defaultRandom(),
    dutyId: uuid()
      .notNull()
      .references(() => duties.id),
    /** The day in London. */
    on: date().$type<CalendarDate>().notNull(),
    kind: text({ enum: ['reminder', 'escalation'] }).notNull(),
    /** Its name in lib/watch/reminder-plan.ts. */
    stage: text().notNull(),
    /** The duty's dates as they were told. */
    dueOn: date().$type<CalendarDate>(),
    safeOn: date().$type<CalendarDate>(),
    eventId: uuid()
      .notNull()
      .unique('one_reminder_per_event')
      .references(() => caseEvents.id),
  },
  (t) => [
    unique('once_per_duty_and_day').on(t.dutyId, t.on),
    unique('each_stage_once').on(t.dutyId, t.stage, t.dueOn, t.safeOn).nullsNotDistinct(),
  ],
)
