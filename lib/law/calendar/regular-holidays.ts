import { addDays, date, weekdayOf, type CalendarDate } from './date'
import type { BankHoliday, HolidayCalendar } from './bank-holidays'

/**
 * The eight holidays that every year has by rule in England and Wales, with their substitutes: Banking and Financial
 * Dealings Act 1971 Sch 1 and proclamation (BH-1 to BH-3). A year's own list may move one or add one (BH-4).
 */
export function regularHolidays(year: number): readonly BankHoliday[] {
  const easter = easterSunday(year)
  return [
    newYearsDay(year),
    { title: 'Good Friday', date: addDays(easter, -2), notes: '' },
    { title: 'Easter Monday', date: addDays(easter, 1), notes: '' },
    { title: 'Early May bank holiday', date: sameOrNextMonday(date(`${year}-05-01`)), notes: '' },
    { title: 'Spring bank holiday', date: sameOrNextMonday(date(`${year}-05-25`)), notes: '' },
    { title: 'Summer bank holiday', date: sameOrNextMonday(date(`${year}-08-25`)), notes: '' },
    ...christmasAndBoxingDay(year),
  ]
}

/**
 * Regular holidays of the years the calendar covers that it does not have, for a person to look at before a new list
 * is taken into use: a holiday may have been moved, or the list may be short.
 */
export function regularHolidaysMissing(calendar: HolidayCalendar): readonly BankHoliday[] {
  const years = new Set(calendar.events.map((event) => Number(event.date.slice(0, 4))))
  return [...years].flatMap(regularHolidays).filter((holiday) => !calendar.days.has(holiday.date))
}

/** Easter Sunday in the Gregorian calendar, by the anonymous (Meeus) computation. */
export function easterSunday(year: number): CalendarDate {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100]
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  return addDays(date(`${year}-03-22`), epact + weekday - 7 * late)
}

function newYearsDay(year: number): BankHoliday {
  const day = date(`${year}-01-01`)
  return moved('New Year’s Day', day, weekdayOf(day) < 6 ? 0 : 8 - weekdayOf(day))
}

function christmasAndBoxingDay(year: number): readonly BankHoliday[] {
  const christmas = date(`${year}-12-25`)
  const weekday = weekdayOf(christmas)
  const christmasMovesBy = weekday < 6 ? 0 : 2
  const boxingMovesBy = weekday === 5 || weekday === 6 ? 2 : 0
  return [
    moved('Christmas Day', christmas, christmasMovesBy),
    moved('Boxing Day', addDays(christmas, 1), boxingMovesBy),
  ]
}

function moved(title: string, day: CalendarDate, by: number): BankHoliday {
  return { title, date: addDays(day, by), notes: by === 0 ? '' : 'Substitute day' }
}

function sameOrNextMonday(day: CalendarDate): CalendarDate {
  return addDays(day, (8 - weekdayOf(day)) % 7)
}
