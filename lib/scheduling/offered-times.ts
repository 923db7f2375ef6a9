import { z } from 'zod'
import { meetingModes, type MeetingMode } from '@/lib/cases/case'
import { rowsOf } from '@/lib/cases/rows-of'
import { ticked } from '@/lib/cases/ticked'
import { problem } from '@/lib/kernel/refusal'
import { comingDay } from '@/lib/kernel/typed-day'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { clockTime } from './clock-time'
import { after, type Span } from './free-times'

/** A time to be offered, and the form's field it came from. */
export type OfferedSpan = Span & { mode: MeetingMode; field: string }

/** A suggested time as a box of the form carries it: when it starts and how people would meet. */
export const pickedValue = (startsAt: Date, mode: MeetingMode) => `${startsAt.toISOString()}/${mode}`

/** Suggested times that were ticked, and rows of times of the mediator's own. */
export const timesOffered = z.preprocess(
  rowsOf('times'),
  z.object({
    picked: z.preprocess(
      (given) => (given === undefined || given === '' ? [] : [given].flat()),
      z.array(z.string().max(60)).max(30, 'Offer 30 times or fewer at once'),
    ),
    times: z
      .array(
        z.object({
          day: comingDay({ called: 'The day', missing: 'Enter the day' }),
          startsAt: clockTime({ called: 'The time', missing: 'Enter the time it starts' }),
          minutes: z.preprocess(
            (given) => (given === '' ? undefined : given),
            z.coerce
              .number('Enter the length in minutes')
              .int('Enter whole minutes')
              .min(30, 'A meeting takes 30 minutes or more')
              .max(480, 'A meeting takes 8 hours or less')
              .optional(),
          ),
          mode: z.enum(meetingModes, 'Choose how you would meet'),
        }),
      )
      .max(30, 'Offer 30 times or fewer at once')
      .default([]),
    withdrawEarlier: ticked,
  }),
)

/**
 * The times that were offered, each once. Stops the command when there is none, or when one is past or more than
 * 90 days away. `minutes` is how long this mediator's meetings usually take.
 */
export function offeredSpans(
  { picked, times }: z.output<typeof timesOffered>,
  { now, today, minutes }: { now: Date; today: CalendarDate; minutes: number },
): OfferedSpan[] {
  const suggested = picked.map((value) => ({ ...spanOf(value, minutes, 'picked'), field: 'picked' }))
  const own = times.map((time, at) => {
    const startsAt = instantAt(time.day, time.startsAt)
    return {
      startsAt,
      endsAt: after(startsAt, time.minutes ?? minutes),
      mode: time.mode,
      field: `times.${at}.startsAt`,
    }
  })
  const spans = [...suggested, ...own]
  if (spans.length === 0) throw problem('picked', 'Choose a time, or enter one of your own')
  const farthest = instantAt(addDays(today, 91), '00:00')
  for (const { startsAt, field } of spans) {
    if (startsAt <= now) throw problem(field, 'This time has passed')
    if (startsAt >= farthest) throw problem(field, 'Offer times in the next 90 days')
  }
  return [...new Map(spans.map((span) => [span.startsAt.getTime(), span])).values()]
}

/** A suggested time as a form carries it, so many minutes long. Stops the command when it is nothing like it. */
export function spanOf(value: string, minutes: number, field: string): Span & { mode: MeetingMode } {
  const [start = '', given] = value.split('/')
  const startsAt = new Date(start)
  const mode = meetingModes.find((known) => known === given)
  if (Number.isNaN(startsAt.getTime()) || startsAt.getTime() % 60_000 !== 0 || !mode)
    throw problem(field, 'Choose from the times shown')
  return { startsAt, endsAt: after(startsAt, minutes), mode }
}
