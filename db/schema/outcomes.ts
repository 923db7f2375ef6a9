import { boolean, date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { meetingModes } from '@/lib/cases/case'
import { meetingSides } from '@/lib/cases/meeting-sides'
import { notHeldReasons, outcomeKinds, outcomeResults, viewsRoutes } from '@/lib/cases/outcome'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { cases } from './cases'
import { meetings } from './scheduling'

/** How a meeting went, as its mediator records it. Nothing of what was said. */
export const outcomes = pgTable(
  'outcomes',
  {
    meetingId: uuid()
      .primaryKey()
      .references(() => meetings.id),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** How the child's views were obtained, or the steps taken (SEND Regs 2014 reg 38). */
    childsViews: text(),
    /** In which way they reached the meeting. */
    childsViewsBy: text({ enum: viewsRoutes }),
    /** How people met in the end. */
    mode: text({ enum: meetingModes }),
    /** Whether somebody was there for the arranging side who could decide (LAW R36-3). */
    authorityPresent: boolean(),
    concludedOn: date().$type<CalendarDate>().notNull(),
    result: text({ enum: outcomeResults }),
    /** What the council came to, for figures that can be compared. */
    cameTo: text({ enum: outcomeKinds }),
    recordedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.caseId)],
)

/** Why a meeting whose time had come was not held, by a code, for figures: on whose side it lay and what it was. */
export const meetingsNotHeld = pgTable('meetings_not_held', {
  meetingId: uuid()
    .primaryKey()
    .references(() => meetings.id),
  side: text({ enum: meetingSides }).notNull(),
  reason: text({ enum: notHeldReasons }).notNull(),
  recordedAt: timestamp({ withTimezone: true }).notNull(),
})
