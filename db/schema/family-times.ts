import { date, index, pgTable, smallint, text, time, uuid } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { cases } from './cases'

/** `if_need_be`: it can, and would rather not. */
export const familyTimeKinds = ['cannot', 'if_need_be', 'best'] as const
export type FamilyTimeKind = (typeof familyTimeKinds)[number]

/**
 * When a family cannot come, when it would rather not, and when it would best: days from one to another, or a day of every week; the whole day,
 * or from and until a time by the London clock. What it says in words stands beside in `meeting_wishes`.
 */
export const familyTimes = pgTable(
  'family_times',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text({ enum: familyTimeKinds }).notNull(),
    fromOn: date().$type<CalendarDate>(),
    untilOn: date().$type<CalendarDate>(),
    /** 1 is Monday, 7 is Sunday; instead of days. */
    weekday: smallint(),
    startsAt: time(),
    endsAt: time(),
  },
  (t) => [index().on(t.caseId)],
)
