import { z } from 'zod'
import { isCalendarDate, type CalendarDate } from '@/lib/law/calendar/date'
import { today } from './now'

/** How a day is named at the start of a message, and what is said when none was given. */
type Asked = { called: string; missing: string }

/**
 * A day typed in three boxes, as the form gives it (YYYY-MM-DD, or the parts joined as typed) or as
 * `{ day, month, year }`. A month may be a name. Messages name what is missing or wrong.
 */
export function typedDay({ called, missing }: Asked) {
  return z.unknown().transform((given, context): CalendarDate => {
    const read = readDay(given)
    if (read === 'none') return refuse(context, missing)
    return 'wrong' in read ? refuse(context, `${called} ${read.wrong}`) : read.day
  })
}

/** A day that has come: today at the latest. */
export function pastDay(asked: Asked) {
  return typedDay(asked).refine((day) => day <= today(), `${asked.called} must be today or in the past`)
}

/** A day that has not gone: today at the earliest. */
export function comingDay(asked: Asked) {
  return typedDay(asked).refine((day) => day >= today(), `${asked.called} must be today or in the future`)
}

/** A day that may be left out. Gives null when it is. */
export function optionalDay({ called }: { called: string }) {
  return z
    .unknown()
    .optional()
    .transform((given, context): CalendarDate | null => {
      const read = readDay(given)
      if (read === 'none') return null
      return 'wrong' in read ? refuse(context, `${called} ${read.wrong}`) : read.day
    })
}

type Read = 'none' | { day: CalendarDate } | { wrong: string }

function readDay(given: unknown): Read {
  const [year, month, day, ...rest] = partsOf(given).map((part) => part.normalize('NFKC').trim())
  if (!year && !month && !day && rest.length === 0) return 'none'
  const missing = Object.entries({ day, month, year }).flatMap(([name, part]) => (part ? [] : [`a ${name}`]))
  if (rest.length === 0 && missing.length > 0) return { wrong: `must include ${missing.join(' and ')}` }
  if (rest.length === 0 && /^\d{1,3}$/.test(year!)) return { wrong: 'must have a year with 4 numbers' }
  if (rest.length === 0 && /^\d{4}$/.test(year!) && !isCalendarDate(`${year}-01-01`))
    return { wrong: 'must have a year from 1900 to 2199' }
  const text = [year, monthNumber(month!), day!.padStart(2, '0'), ...rest].join('-')
  return isCalendarDate(text) ? { day: text } : { wrong: 'must be a real date' }
}

/** Year, month and day as typed. */
function partsOf(given: unknown): string[] {
  const parts = typedParts.safeParse(given)
  if (parts.success) return [parts.data.year, parts.data.month, parts.data.day]
  return typeof given === 'string' ? given.slice(0, 100).split('-') : given ? ['', '', '', 'unreadable'] : []
}

const typedParts = z.object({ day: z.coerce.string(), month: z.coerce.string(), year: z.coerce.string() })

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthNumber(month: string): string {
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return (named > 0 ? String(named) : month).padStart(2, '0')
}

function refuse(context: z.core.$RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
