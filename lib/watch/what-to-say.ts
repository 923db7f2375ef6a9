import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, earliest, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { DutyName } from '@/lib/law/deadline'
import { reminderPlan, type Stage } from './reminder-plan'

/** A duty as the plan reads it. */
export type WatchedDuty = {
  duty: DutyName
  openedOn: CalendarDate
  dueOn: CalendarDate | null
  safeOn: CalendarDate | null
  /** The instant of its last hour, where it has one. */
  dueBy: string | null
}

/** What was told of a duty before, and for which dates. */
export type Said = {
  stage: string
  on: CalendarDate
  dueOn: CalendarDate | null
  safeOn: CalendarDate | null
}

/** A stage and its day. */
export type StageDay = { stage: Stage; on: CalendarDate }

/**
 * What is to be told of an open duty at this instant, and the next day on which there may be something to tell. Once a
 * day at most and each stage once; never on the day the duty opened or before it; after silence only the latest stage
 * that was missed, and no reminder of a day or an hour that is over. Dates that moved begin the plan anew.
 */
export function whatToSay(
  duty: WatchedDuty,
  said: readonly Said[],
  at: Date,
  calendar: HolidayCalendar,
): { stage: Stage | null; nextOn: CalendarDate | null } {
  const today = londonDate(at)
  const days = stageDays(duty, calendar)
  const stages = reminderPlan[duty.duty]
  const past = said.filter(({ dueOn, safeOn }) => dueOn === duty.dueOn && safeOn === duty.safeOn)
  const reached = Math.max(-1, ...past.map((one) => stages.findIndex(({ name }) => name === one.stage)))

  const missed = days.filter(({ stage, on }) => on <= today && stages.indexOf(stage) > reached).at(-1)
  const later = days.find(({ on }) => on > today)?.on ?? null
  const isOver = missed?.stage.kind === 'reminder' && dayIsOver(duty, at, today)
  if (!missed || isOver) return { stage: null, nextOn: later }
  if (said.some(({ on }) => on === today)) return { stage: null, nextOn: sooner(addDays(today, 1), later) }
  return { stage: missed.stage, nextOn: later }
}

/** The days of a duty's stages, in order; of two on one day the later in the plan. None without a last day. */
export function stageDays(duty: WatchedDuty, calendar: HolidayCalendar): StageDay[] {
  const { dueOn, openedOn } = duty
  if (!dueOn) return []
  const dates = { dueOn, safeOn: duty.safeOn ?? dueOn }
  return reminderPlan[duty.duty]
    .map((stage) => ({ stage, on: stage.on(dates, calendar) }))
    .filter(({ on }) => on > openedOn)
    .filter(({ on }, at, all) => all.every((other, later) => later <= at || other.on > on))
}

function dayIsOver({ dueOn, dueBy }: WatchedDuty, at: Date, today: CalendarDate): boolean {
  return dueBy ? at >= new Date(dueBy) : dueOn !== null && dueOn < today
}

const sooner = (day: CalendarDate, other: CalendarDate | null) => (other ? earliest(day, other) : day)
