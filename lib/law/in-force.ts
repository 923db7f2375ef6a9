import { dayMonthAndYear, latest, type CalendarDate } from './calendar/date'
import { working, type Working } from './deadline'
import { provisions, type ProvisionName } from './provisions'

/**
 * Says so where a time starts before these provisions applied: one step of the workings then, otherwise none. The
 * count is today's all the same; what was in force before may have set another day.
 */
export function ifBeforeTheRules(
  startsOn: CalendarDate,
  first: ProvisionName,
  ...others: readonly ProvisionName[]
): Working[] {
  const from = latest(appliesFrom(first), ...others.map(appliesFrom))
  if (startsOn >= from) return []
  return [
    working(
      `These rules apply from ${dayMonthAndYear(from)}. The time started before that: another rule may have set another day.`,
      null,
    ),
  ]
}

const appliesFrom = (name: ProvisionName): CalendarDate => provisions[name].appliesFrom
