import { daysTaken } from '@/app/_ui/calendar/by-day'
import { clockSpan } from '@/app/_ui/calendar/clock-span'
import { dateWords } from '@/app/_ui/dates/date-text'
import { addDays, instantAt, londonDate, londonTime } from '@/lib/law/calendar/date'

type Span = { startsAt: Date; endsAt: Date }

/** 'Monday 7 December 2026', '7 to 11 December' in full, or a day with its hours. */
export function exceptionSpan({ startsAt, endsAt }: Span): string {
  const { firstOn, lastOn } = daysTaken({ startsAt, endsAt })
  const whole = atMidnight(startsAt) && instantAt(addDays(lastOn, 1), '00:00').getTime() === endsAt.getTime()
  if (firstOn === lastOn)
    return whole ? dateWords(firstOn) : `${dateWords(firstOn)}, ${clockSpan(startsAt, endsAt)}`
  if (whole) return `${dateWords(firstOn)} to ${dateWords(lastOn)}`
  return `${dateWords(firstOn)}, ${londonTime(startsAt)} to ${dateWords(lastOn)}, ${londonTime(endsAt)}`
}

const atMidnight = (instant: Date) => instantAt(londonDate(instant), '00:00').getTime() === instant.getTime()
