import { z } from 'zod'

/**
 * A time of day as typed, on the 24-hour clock or with am and pm: '9:30', '09.30', '0930', '2pm', '12 noon'. Gives
 * 'HH:MM'.
 */
export function clockTime({ called, missing }: { called: string; missing: string }) {
  return z.unknown().transform((given, context): string => {
    const typed = textOf(given)
    const time = readTime(typed)
    if (time) return time
    context.addIssue({ code: 'custom', message: typed ? wrong(called) : missing })
    return z.NEVER
  })
}

/** A time of day that may be left out. Gives null when it is. */
export function optionalClockTime({ called }: { called: string }) {
  return z
    .unknown()
    .optional()
    .transform((given, context): string | null => {
      const typed = textOf(given)
      const time = readTime(typed)
      if (time) return time
      if (typed) context.addIssue({ code: 'custom', message: wrong(called) })
      return null
    })
}

const textOf = (given: unknown) =>
  typeof given === 'string' ? given.slice(0, 40).normalize('NFKC').trim().toLowerCase() : ''

const wrong = (called: string) => `${called} must be a time, like 9:30 or 2pm`

function readTime(typed: string): string | undefined {
  if (/^(12 ?)?(noon|midday)$/.test(typed)) return '12:00'
  const parts = /^(\d{1,2})(?:[:. ]?([0-5]\d))?(?::00)? ?(am|pm)?$/.exec(typed)
  if (!parts) return undefined
  const [, hours, minutes = '00', half] = parts
  // '9' alone could be a hurried anything; an hour needs its minutes or its half of the day.
  if (parts[2] === undefined && half === undefined) return undefined
  const hour = half ? onTwentyFour(Number(hours), half) : Number(hours)
  return hour === undefined || hour > 23 ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`
}

function onTwentyFour(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}
