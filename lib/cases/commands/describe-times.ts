import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetingWishes } from '@/db/schema/cases'
import { familyTimes } from '@/db/schema/family-times'
import { problem } from '@/lib/kernel/refusal'
import { optionalDay, typedDay } from '@/lib/kernel/typed-day'
import { addDays } from '@/lib/law/calendar/date'
import { caseCommand } from '../case-command'
import { halfDaysOf, halfDayValues, type HalfDay } from '../half-days'
import { rowsOf } from '../rows-of'
import { ticked } from '../ticked'

const severalHalfDays = z.preprocess(
  (given) => (given === undefined || given === '' ? [] : [given].flat()),
  z.array(z.enum(halfDayValues, 'Choose from the times shown')).max(halfDayValues.length),
)

const input = z.preprocess(
  rowsOf('away'),
  z.object({
    cannot: severalHalfDays,
    best: severalHalfDays,
    away: z
      .array(
        z.object({
          fromOn: typedDay({ called: 'The first day', missing: 'Enter the first day' }),
          untilOn: optionalDay({ called: 'The last day' }),
        }),
      )
      .max(10, 'Enter 10 times away or fewer')
      .default([]),
    extraMinutes: z.preprocess(
      (given) => (given === undefined || given === '' ? '0' : given),
      z.enum(['0', '30', '60'], 'Choose how much longer').transform(Number),
    ),
    stepFreeNeeded: ticked,
  }),
)

/** The family says when it cannot come and when it would best, and whether its meeting has to be longer. */
export const describeTimes = caseCommand('describe_times', {
  input,

  async run({ tx, mediationCase: { id: caseId }, input: { cannot, best, away, ...needs } }) {
    if (best.some((one) => cannot.includes(one)))
      throw problem('best', 'You ticked the same time as best and as one when you cannot come')
    for (const [at, { fromOn, untilOn }] of away.entries()) {
      if (untilOn !== null && untilOn < fromOn)
        throw problem(`away.${at}.untilOn`, 'The last day must be the first day or later')
      if (untilOn !== null && untilOn > addDays(fromOn, 366))
        throw problem(`away.${at}.untilOn`, 'Enter a year or less at a time')
    }
    await tx.delete(familyTimes).where(eq(familyTimes.caseId, caseId))
    const weekly = (kind: 'cannot' | 'best', ticks: readonly HalfDay[]) =>
      halfDaysOf(ticks).map((time) => ({ caseId, kind, ...time }))
    const days = away.map(({ fromOn, untilOn }) => ({
      caseId,
      kind: 'cannot' as const,
      fromOn,
      untilOn: untilOn ?? fromOn,
    }))
    const times = [...weekly('cannot', cannot), ...weekly('best', best), ...days]
    if (times.length > 0) await tx.insert(familyTimes).values(times)
    await tx
      .insert(meetingWishes)
      .values({ caseId, mode: 'no_preference', ...needs })
      .onConflictDoUpdate({ target: meetingWishes.caseId, set: needs })
    return { detail: { section: 'times' }, letters: [] }
  },
})
