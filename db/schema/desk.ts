import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { MembershipRole } from '@/lib/kernel/actor'
import type { GovUkBankHolidays } from '@/lib/law/calendar/bank-holidays'
import { cases } from './cases'
import { duties } from './duties'
import { users } from './people'

/** What happened to the register (organisations, people, mediators, diaries) rather than to a case. Append-only. */
export const registerEvents = pgTable(
  'register_events',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    actorId: uuid().references(() => users.id),
    actorRole: text().$type<MembershipRole | 'system'>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** The row it is about, whatever table that is in. */
    subjectId: uuid(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index().on(t.at), index().on(t.subjectId)],
)

/** Work for a person at the desk: what no duty names, and what others owe and have not done. */
export const tasks = pgTable(
  'tasks',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid().references(() => cases.id),
    kind: text({
      enum: [
        'council_not_listed',
        'no_address_for_notices',
        'ring_the_family',
        'nobody_with_authority',
        'no_time_suits',
        'late_contact',
        'not_arranged',
        'letter_parked',
        'mediator_needed',
        'objection_made',
        'companion_missing',
        'place_missing',
        'duty_late',
        'correction_proposed',
        'right_passed',
        'family_silent',
        'guest_disputed',
        'undertaking_disputed',
        'certificate_change_proposed',
      ],
    }).notNull(),
    detail: text().notNull(),
    /** The duty it presses for: when that ends, so does the task. */
    dutyId: uuid().references(() => duties.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    doneAt: timestamp({ withTimezone: true }),
    doneBy: uuid().references(() => users.id),
  },
  (t) => [
    index().on(t.caseId),
    index().on(t.doneAt, t.createdAt),
    index('tasks_that_press')
      .on(t.dutyId)
      .where(sql`${t.doneAt} is null and ${t.dutyId} is not null`),
  ],
)

/**
 * The bank holidays of England and Wales, each version as it came into force: the one with the highest number
 * counts, and the list that comes with the software before there is any. Append-only (migration 0007).
 */
export const holidayCalendars = pgTable('holiday_calendars', {
  /** The day it came into force and its number, such as 2026-11-23.2. Stored beside every date worked out with it. */
  version: text().primaryKey(),
  number: integer().notNull().unique(),
  source: text({ enum: ['one_off', 'gov_uk'] }).notNull(),
  /** In the shape of the GOV.UK file. */
  body: jsonb().$type<GovUkBankHolidays>().notNull(),
  loadedAt: timestamp({ withTimezone: true }).notNull(),
  loadedBy: uuid().references(() => users.id),
})

/** A list as read from a GOV.UK file, for a person to look at before it comes into force. It changes nothing. */
export const holidayLists = pgTable('holiday_lists', {
  id: uuid().primaryKey(),
  body: jsonb().$type<GovUkBankHolidays>().notNull(),
  readAt: timestamp({ withTimezone: true }).notNull(),
  readBy: uuid().references(() => users.id),
})
