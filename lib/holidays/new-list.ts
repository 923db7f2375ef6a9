import { problem } from '@/lib/kernel/refusal'
import { isSound } from '@/lib/kernel/words'
import {
  holidayCalendar,
  readHolidayCalendar,
  UnreadableHolidays,
  type HolidayCalendar,
} from '@/lib/law/calendar/bank-holidays'
import { longDate, yearOf, type CalendarDate } from '@/lib/law/calendar/date'
import { changesBetween } from './changes'

/**
 * A GOV.UK file as it would come into force after the list that is: days before its first year stay, because GOV.UK
 * drops old years from its file and clocks that began in them run on. Stops the command, with the reason at `field`,
 * for a file that cannot be read, begins too late, drops a day that has passed, has a year that is not whole, or
 * reaches less far than the list in force. A day that was typed in (`byHand`) may go, because a slip must not shut out
 * every list that is right.
 */
export function afterFile(
  inForce: HolidayCalendar,
  json: unknown,
  { today, field, byHand }: { today: CalendarDate; field: string; byHand: ReadonlySet<CalendarDate> },
): HolidayCalendar {
  const file = reading(field, () => readHolidayCalendar(json, inForce.version))
  const refuse = (message: string) => problem(field, message)
  const unsound = file.events.find(({ title, notes }) => !isSound(title + notes) || title.length > 100)
  if (unsound)
    throw refuse(`The title of ${longDate(unsound.date)} is too long or has hidden characters in it`)
  const firstYear = yearOf(file.coversFrom)
  const latestStart = yearOf(today) - yearsBack
  if (firstYear > latestStart)
    throw refuse(
      `The list begins in ${firstYear}, so it drops days that have passed and that dates are still counted with. Choose the whole file from GOV.UK: it begins in ${latestStart} or earlier`,
    )
  const whole = [...inForce.events.filter(({ date }) => date < file.coversFrom), ...file.events]
  const next = reading(field, () => holidayCalendar(whole, inForce.version))

  const gone = changesBetween(inForce, next).removed.find(({ date }) => date < today && !byHand.has(date))
  if (gone)
    throw refuse(
      `The list leaves out ${longDate(gone.date)} (${gone.title}), which has passed. A day that has been a bank holiday stays one`,
    )
  if (next.coversUntil < inForce.coversUntil)
    throw refuse(
      `The list reaches to ${longDate(next.coversUntil)}, and the one in force to ${longDate(inForce.coversUntil)}. A new list must reach at least as far`,
    )
  const short = yearThatIsShort(next)
  if (short)
    throw refuse(
      `The list has ${short.count} ${short.count === 1 ? 'day' : 'days'} for ${short.year}. Every year has at least ${fewestInAYear}, so this list is not whole`,
    )
  return next
}

/** How many years back a file has to begin: longer than any clock of ours runs. */
const yearsBack = 2

/** England and Wales have eight bank holidays in a year (Banking and Financial Dealings Act 1971, Sch 1). */
const fewestInAYear = 8

function yearThatIsShort({ events, coversFrom, coversUntil }: HolidayCalendar) {
  const first = yearOf(coversFrom)
  const years = Array.from({ length: yearOf(coversUntil) - first + 1 }, (_, at) => first + at)
  return years
    .map((year) => ({ year, count: events.filter(({ date }) => yearOf(date) === year).length }))
    .find(({ count }) => count < fewestInAYear)
}

/** The reader's own words for what is wrong with a file. */
function reading<Read>(field: string, read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UnreadableHolidays)) throw error
    throw problem(field, `This is not a list of bank holidays that we can read. ${error.message}`)
  }
}
