import {
  addDays,
  addMonths,
  date,
  dayOf,
  monthOf,
  weekdayOf,
  yearOf,
  type CalendarDate,
} from './calendar/date'
import { cite } from './provisions'

/** Who holds the right to mediate and appeal on a day. */
export type RightHolder = {
  readonly rightHolder: 'parent' | 'young_person' | 'none'
  readonly compulsorySchoolAgeEndsOn: CalendarDate
  readonly provision: string
}

/**
 * Who holds the right to mediate and to appeal on this day.
 *
 * Children and Families Act 2014 s.83; Education Act 1996 s.8: the child's parent up to and on the day compulsory
 * school age ends; then the young person, who may be 15 still; nobody from the twenty-fifth birthday (P-1), nor
 * before birth. s.80: whether a young person can decide, and who does for them, is for people and not for this rule
 * (P-2). Where the right passes while times run, they run on.
 *
 * @provision act80
 */
export function rightHolder({
  dateOfBirth,
  on,
}: {
  readonly dateOfBirth: CalendarDate
  readonly on: CalendarDate
}): RightHolder {
  const compulsorySchoolAgeEndsOn = compulsorySchoolAgeEnds(dateOfBirth)
  const answer = { compulsorySchoolAgeEndsOn, provision: cite('act83', 'schoolAge') }
  if (on < dateOfBirth || on >= birthday(dateOfBirth, 25)) return { rightHolder: 'none', ...answer }
  return { rightHolder: on <= compulsorySchoolAgeEndsOn ? 'parent' : 'young_person', ...answer }
}

/**
 * The last Friday of June in the school year, September to August, of the sixteenth birthday (Education Act 1996 s.8;
 * SI 1997/1970).
 */
export function compulsorySchoolAgeEnds(dateOfBirth: CalendarDate): CalendarDate {
  const bornAfterAugust = monthOf(dateOfBirth) > 8
  const lastOfJune = date(`${yearOf(dateOfBirth) + (bornAfterAugust ? 17 : 16)}-06-30`)
  return addDays(lastOfJune, -((weekdayOf(lastOfJune) + 2) % 7))
}

/** The birthday; whoever was born on 29 February has it on 1 March in a year without that day. */
function birthday(dateOfBirth: CalendarDate, age: number): CalendarDate {
  const day = addMonths(dateOfBirth, 12 * age)
  return dayOf(day) < dayOf(dateOfBirth) ? addDays(day, 1) : day
}
