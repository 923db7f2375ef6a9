import type { familyTimes } from '@/db/schema/family-times'

/** The mornings and afternoons of a week, as the boxes of a form carry them: 1 is Monday. */
export const halfDayValues = [
  '1-morning',
  '1-afternoon',
  '2-morning',
  '2-afternoon',
  '3-morning',
  '3-afternoon',
  '4-morning',
  '4-afternoon',
  '5-morning',
  '5-afternoon',
] as const
export type HalfDay = (typeof halfDayValues)[number]

type Weekly = Pick<typeof familyTimes.$inferSelect, 'weekday' | 'startsAt' | 'endsAt'>

/** A morning ends and an afternoon begins at noon; both of a day are the whole of it. */
export function halfDaysOf(ticks: readonly HalfDay[]): Weekly[] {
  return [1, 2, 3, 4, 5].flatMap((weekday): Weekly[] => {
    const [morning, afternoon] = [
      ticks.includes(valueOf(weekday, 'morning')),
      ticks.includes(valueOf(weekday, 'afternoon')),
    ]
    if (morning && afternoon) return [{ weekday, startsAt: null, endsAt: null }]
    if (morning) return [{ weekday, startsAt: '00:00', endsAt: noon }]
    return afternoon ? [{ weekday, startsAt: noon, endsAt: '23:59' }] : []
  })
}

/** The boxes that stand for a time kept. */
export function ticksOf({ weekday, startsAt, endsAt }: Weekly): HalfDay[] {
  return halfDayValues.filter((value) => {
    if (!value.startsWith(`${weekday}-`)) return false
    return value.endsWith('morning') ? startsAt?.slice(0, 5) !== noon : endsAt?.slice(0, 5) !== noon
  })
}

const noon = '12:00'

const valueOf = (weekday: number, half: 'morning' | 'afternoon') => `${weekday}-${half}` as HalfDay
