import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetingWishes } from '@/db/schema/cases'
import { familyTimes, type FamilyTimeKind } from '@/db/schema/family-times'
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
    ifNeedBe: severalHalfDays,
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

/**
 * The family says when it cannot come, when it would rather not and when it would best, and whether its meeting has to
 * be longer; the desk writes it down for whoever rings.
 */
export const describeTimes = caseCommand('describe_times', {
  input,

  async run({ tx, mediationCase: { id: caseId }, input: { cannot, ifNeedBe, best, away, ...needs } }) {
    if (best.some((one) => cannot.includes(one)))
      throw problem('best', 'The same time is ticked as best and as one that cannot be')
    if (ifNeedBe.some((one) => cannot.includes(one) || best.includes(one)))
      throw problem('ifNeedBe', 'The same time is ticked here and in another list. Tick it once')
    for (const [at, { fromOn, untilOn }] of away.entries()) {
      if (untilOn !== null && untilOn < fromOn)
        throw problem(`away.${at}.untilOn`, 'The last day must be the first day or later')
      if (untilOn !== null && untilOn > addDays(fromOn, 366))
        throw problem(`away.${at}.untilOn`, 'Enter a year or less at a time')
    }
    await tx.delete(familyTimes).where(eq(familyTimes.caseId, caseId))
    const weekly = (kind: FamilyTimeKind, ticks: readonly HalfDay[]) =>
      halfDaysOf(ticks).map((time) => ({ caseId, kind, ...time }))
    const days = away.map(({ fromOn, untilOn }) => ({
      caseId,
      kind: 'cannot' as const,
      fromOn,
      untilOn: untilOn ?? fromOn,
    }))
    const times = [
      ...weekly('cannot', cannot),
      ...weekly('if_need_be', ifNeedBe),
      ...weekly('best', best),
      ...days,
    ]
    if (times.length > 0) await tx.insert(familyTimes).values(times)
    await tx
      .insert(meetingWishes)
      .values({ caseId, mode: 'no_preference', ...needs })
      .onConflictDoUpdate({ target: meetingWishes.caseId, set: needs })
    return { detail: { section: 'times' }, letters: [] }
  },
})
