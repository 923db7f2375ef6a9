import { z } from 'zod'
import { date, type CalendarDate } from '@/lib/law/calendar/date'
import { does, type Step } from '@/lib/law/clock/order-periods'
import type { CalendarDay } from './day-file'
import type { Answer, Question } from './question'

/** One thing with its last day and the day to keep. */
export type DueDay = {
  /** Tells it from the others of the same answer. */
  act: string
  name: string
  dueOn: CalendarDate
  safeBy: CalendarDate
  /** Whether an hour of the last day counts: 5pm, the only one the rules name. */
  byFive: boolean
}

const day = z.string().transform(date)
const days = z.record(z.string(), day)

/** What the local authority owes before or beside arranging, where health is in issue. */
export const tellIcb = 'Tell the ICB'

/** The part of a deadline that has days. */
const dated = z.object({
  dueOn: z.union([day, days]).nullable(),
  safeBy: z.union([day, days]).nullable(),
  dueBy: z.string().nullable(),
  icbNoticeDueOn: day.nullish(),
})

/** The days of an answer, in order: one, one for each step, or none where it has none or its clock waits. */
export function dueDays(
  { slug, title }: Pick<Question, 'slug' | 'title'>,
  answer: Answer,
): readonly DueDay[] {
  const read = dated.safeParse(answer)
  if (!read.success) return []
  const { dueOn, safeBy, dueBy, icbNoticeDueOn } = read.data
  const due = typeof dueOn === 'string' ? { [slug]: dueOn } : (dueOn ?? {})
  const safe = typeof safeBy === 'string' ? { [slug]: safeBy } : (safeBy ?? {})
  const steps = Object.entries(due).map(([act, on]) => ({
    act,
    name: act === slug ? title : does[act as Step],
    dueOn: on,
    safeBy: safe[act] ?? on,
    byFive: dueBy !== null,
  }))
  const toIcb = { act: 'icb-notice', name: tellIcb, byFive: false }
  return [...(icbNoticeDueOn ? [{ ...toIcb, dueOn: icbNoticeDueOn, safeBy: icbNoticeDueOn }] : []), ...steps]
}

/** The same days for a calendar: the one to keep, and the last one where that is another. */
export function calendarDays(due: readonly DueDay[]): readonly CalendarDay[] {
  return due.flatMap(({ act, name, dueOn, safeBy, byFive }) => [
    ...(safeBy < dueOn ? [{ act, on: safeBy, says: `${name}: safe day` }] : []),
    { act: `${act}-last`, on: dueOn, says: `${name}: last day${byFive ? ', by 5pm' : ''}` },
  ])
}
