import { addDays, daysBetween, type CalendarDate } from '@/lib/law/calendar/date'
import type { CaseDuty } from './case-duties'

/** The 30 days to arrange the mediation, as they stand for a case. */
export type ThirtyDays = {
  /** Day 0: the council was told, or for health alone the ICB. It is not counted. */
  startedOn: CalendarDate
  safeOn: CalendarDate
  lastOn: CalendarDate
  /** The day's number: 0 on the first day, more than 30 when they are over. */
  day: number
  isOpen: boolean
}

/** The 30 days from a case's duties; nothing while they have not started, or when there are none. */
export function thirtyDays(duties: readonly CaseDuty[], today: CalendarDate): ThirtyDays | undefined {
  const found = duties.filter(({ duty }) => duty === 'arrange_mediation')
  const clock = found.find(({ endedOn }) => endedOn === null) ?? found[0]
  if (!clock?.dueOn) return undefined
  const startedOn = addDays(clock.dueOn, -30)
  return {
    startedOn,
    safeOn: clock.safeOn ?? clock.dueOn,
    lastOn: clock.dueOn,
    day: daysBetween(startedOn, today),
    isOpen: clock.endedOn === null,
  }
}
