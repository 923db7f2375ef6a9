import { date, isCalendarDate, yearOf, type CalendarDate } from './date'
import published from './bank-holidays.json' with { type: 'json' }

/** One day of the GOV.UK list. `notes` says 'Substitute day' where it is one. */
export type BankHoliday = { readonly title: string; readonly date: CalendarDate; readonly notes: string }

/** A list of the bank holidays of England and Wales, and how far it can be relied on. */
export type HolidayCalendar = {
  /** Kept beside every stored date, so that it can be worked out again. */
  readonly version: string
  /** In the order of their days. */
  readonly events: readonly BankHoliday[]
  /** The days of `events`, for looking one up. */
  readonly days: ReadonlySet<CalendarDate>
  readonly coversFrom: CalendarDate
  /** 31 December of the last year whose holidays are known. Working days after it cannot be told. */
  readonly coversUntil: CalendarDate
}

/** The GOV.UK file bank-holidays.json, of which only England and Wales is read. */
export type GovUkBankHolidays = {
  'england-and-wales': {
    division: 'england-and-wales'
    events: { title: string; date: string; notes: string }[]
  }
}

/** The text given is not a GOV.UK list of bank holidays. The message says what is wrong, for the person who loaded it. */
export class UnreadableHolidays extends Error {
  override readonly name = 'UnreadableHolidays'
}

/**
 * Reads the GOV.UK bank-holidays.json (its parsed JSON; other divisions are left out). Throws UnreadableHolidays
 * when a part is missing, a day is impossible or listed twice.
 */
export function readHolidayCalendar(govUkJson: unknown, version: string): HolidayCalendar {
  const division = isRecord(govUkJson) ? govUkJson['england-and-wales'] : undefined
  const listed = isRecord(division) ? division['events'] : undefined
  const named = isRecord(division) ? (division['division'] ?? 'england-and-wales') : undefined
  if (!Array.isArray(listed))
    throw new UnreadableHolidays('There is no list "england-and-wales" with "events".')
  if (named !== 'england-and-wales')
    throw new UnreadableHolidays('The list "england-and-wales" says that it is of another division.')
  return holidayCalendar(listed.map(readHoliday), version)
}

/** A calendar of these holidays. Throws UnreadableHolidays when there are none or a day is listed twice. */
export function holidayCalendar(holidays: readonly BankHoliday[], version: string): HolidayCalendar {
  // Stryker disable next-line EqualityOperator: a day that is listed twice is refused below
  const events = holidays.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const days = new Set(events.map((event) => event.date))
  const first = events[0]
  if (!first) throw new UnreadableHolidays('The list has no bank holidays.')
  if (days.size < events.length) throw new UnreadableHolidays('The list has the same day twice.')
  const coversFrom = date(`${yearOf(first.date)}-01-01`)
  return { version, events, days, coversFrom, coversUntil: date(`${lastWholeYear(events, first)}-12-31`) }
}

/** The calendar with one more holiday, as when a day is proclaimed. Throws UnreadableHolidays if it is there already. */
export function withHoliday(
  calendar: HolidayCalendar,
  holiday: BankHoliday,
  version: string,
): HolidayCalendar {
  return holidayCalendar([...calendar.events, holiday], version)
}

/** The calendar in the shape of the GOV.UK file. */
export function asGovUkJson(calendar: HolidayCalendar): GovUkBankHolidays {
  const events = calendar.events.map((event) => ({ ...event }))
  return { 'england-and-wales': { division: 'england-and-wales', events } }
}

/** The list that comes with this software, 2014 to 2028. */
export const shippedCalendar: HolidayCalendar = readHolidayCalendar(published, '2026-02-25')

/**
 * A year's list is whole when it has its December holidays: a royal occasion proclaimed years ahead must not make
 * the rest of its year look known. A list without any December is taken at its word.
 */
function lastWholeYear(events: readonly BankHoliday[], first: BankHoliday): number {
  const decembers = events.filter((event) => event.date.slice(5, 7) === '12')
  return yearOf((decembers.at(-1) ?? events.at(-1) ?? first).date)
}

function readHoliday(event: unknown): BankHoliday {
  if (!isRecord(event)) throw new UnreadableHolidays('An event is not an object.')
  const { title, date: day, notes } = event
  if (typeof title !== 'string' || title === '') throw new UnreadableHolidays('An event has no title.')
  if (typeof day !== 'string' || !isCalendarDate(day)) {
    throw new UnreadableHolidays(`"${title}" has no real date written as YYYY-MM-DD.`)
  }
  return { title, date: day, notes: typeof notes === 'string' ? notes : '' }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
