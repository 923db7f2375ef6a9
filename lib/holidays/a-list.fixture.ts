import { randomUUID } from 'node:crypto'
import { reader } from '@/db/client'
import { cast } from '@/db/seed/cast'
import { done } from '@/lib/cases/commands/a-request.fixture'
import type { Problem } from '@/lib/kernel/refusal'
import { asGovUkJson, type HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { yearOf } from '@/lib/law/calendar/date'
import { regularHolidays } from '@/lib/law/calendar/regular-holidays'
import { currentCalendar } from '@/lib/register/holidays'
import { addHoliday } from './commands/add-holiday'
import { loadHolidays } from './commands/load-holidays'
import { readHolidays } from './commands/read-holidays'

/** The events of a GOV.UK file that says what the list in force says, but for this change. */
export async function aFile(
  change: (events: HolidayCalendar['events']) => HolidayCalendar['events'] = (events) => events,
): Promise<string> {
  const inForce = await currentCalendar(reader)
  return JSON.stringify(asGovUkJson({ ...inForce, events: change(inForce.events) }))
}

/** The same file with the holidays that every year has, for one more year. */
export const oneYearMore = (events: HolidayCalendar['events']) => [
  ...events,
  ...regularHolidays(yearOf(events.at(-1)!.date) + 1),
]

/** An administrator reads a file: what must be put right, and the list's id. */
export async function reads(text: string): Promise<{ listId: string; problems: readonly Problem[] }> {
  const listId = randomUUID()
  return { listId, problems: await readHolidays(cast.imogen, { listId, text }) }
}

/** Reads a file and brings it into force. */
export async function loads(text: string): Promise<void> {
  const { listId, problems } = await reads(text)
  await done(Promise.resolve(problems))
  const { version } = await currentCalendar(reader)
  await done(loadHolidays(cast.imogen, { listId, before: version }))
}

/** A day is proclaimed. */
export const proclaims = (date: string, title = 'A royal wedding') =>
  done(addHoliday(cast.imogen, { title, date }))
