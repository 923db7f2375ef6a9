import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import { addDays, type CalendarDate } from '../calendar/date'
import { isWorkingDay, refuseUnpublished, sameOrNextWorkingDay } from '../calendar/working-day'
import { fivePm, versions, working, type Deadline } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'
import { isNotCounted } from './protected-days'

type Facts = { readonly triggeredOn: CalendarDate } & (
  | { readonly days: number; readonly workingDays?: undefined }
  | { readonly workingDays: number; readonly days?: undefined }
)

/**
 * Time for any act in a running appeal other than starting it, such as the local authority's response.
 *
 * HESC Rules 2008 r.12(3)(b): days in August and from 25 December to 1 January are not counted; r.12(2): an end on
 * no working day moves to the next one; r.12(1): by 5pm (T12-1, T12-2, T12-4). Not where a direction names a
 * date (T12-5). Safe is the due day.
 */
export function otherAct(
  facts: Facts,
  calendar: HolidayCalendar = shippedCalendar,
): Deadline & {
  /** Where the count ends, before it moves to a working day. */
  readonly countedToOn: CalendarDate
} {
  const { triggeredOn, days, workingDays } = facts
  const counts = (day: CalendarDate) => workingDays === undefined || isWorkingDay(day, calendar)
  const countedToOn = countPastProtectedDays(triggeredOn, workingDays ?? days, counts, calendar)
  const dueOn = sameOrNextWorkingDay(countedToOn, calendar)
  const unit = workingDays === undefined ? 'days' : 'working days'

  return {
    duty: 'other_act',
    owedBy: 'any',
    dueOn,
    dueBy: fivePm(dueOn),
    safeBy: dueOn,
    countedToOn,
    provision: cite('rule12', 'rule1'),
    workings: [
      working('The day the time starts. It is not counted.', triggeredOn),
      working('Days in August and from 25 December to 1 January are not counted.', null),
      working(`${workingDays ?? days} ${unit} later.`, countedToOn),
      ...(dueOn > countedToOn ? [working('That is not a working day, so the next working day.', dueOn)] : []),
      working('It must be done by 5pm on the last day.', dueOn),
      ...ifBeforeTheRules(triggeredOn, 'rule12'),
    ],
    ...versions(calendar),
  }
}

function countPastProtectedDays(
  triggeredOn: CalendarDate,
  n: number,
  counts: (day: CalendarDate) => boolean,
  calendar: HolidayCalendar,
): CalendarDate {
  let day = triggeredOn
  for (let left = n; left > 0;) {
    day = addDays(day, 1)
    refuseUnpublished(day, calendar)
    if (!isNotCounted(day) && counts(day)) left -= 1
  }
  return day
}
