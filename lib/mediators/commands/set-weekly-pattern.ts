import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { weeklyPatterns } from '@/db/schema/scheduling'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { registerCommand } from '@/lib/register/register-command'
import { clockTime } from '@/lib/scheduling/clock-time'
import { diaryOf } from '@/lib/scheduling/diary'
import { demandUnchanged } from '../hours-as-shown'
import { severalModes } from '../several-modes'
import { unlessOverlapping } from '../overlap'

const input = z.object({
  /** An entry that is changed, as the page showed it; a new one without. */
  patternId: z.preprocess((given) => (given === '' ? undefined : given), z.uuid().optional()),
  version: z.coerce.number().int().optional(),
  weekday: z.coerce
    .number('Choose the day of the week')
    .int()
    .min(1, 'Choose the day of the week')
    .max(7, 'Choose the day of the week'),
  startsAt: clockTime({ called: 'The start', missing: 'Enter when you start' }),
  endsAt: clockTime({ called: 'The end', missing: 'Enter when you end' }),
  modes: severalModes,
  fromOn: optionalDay({ called: 'The first day' }),
  untilOn: optionalDay({ called: 'The last day' }),
})

/**
 * A mediator says when they usually work on one day of the week, by the London clock, summer and winter. Two windows in
 * which one entry is open do not overwrite each other: the second is told what stands now, or that it was removed.
 */
export const setWeeklyPattern = registerCommand('set_weekly_pattern', {
  input,

  async run({ tx, actor, input: { patternId, version, fromOn, ...given }, today }) {
    if (given.endsAt <= given.startsAt) throw problem('endsAt', 'The end must be later than the start')
    const from = fromOn ?? today
    if (given.untilOn !== null && given.untilOn < from)
      throw problem('untilOn', 'The last day must be the first day or later')
    const calendarId = await diaryOf(tx, actorId(actor)!)
    const id = patternId ?? randomUUID()
    if (patternId) await demandUnchanged(tx, actor, { patternId, calendarId, version })
    const values = { ...given, calendarId, fromOn: from }
    const written = await unlessOverlapping(tx, (inner) =>
      patternId
        ? inner
            .update(weeklyPatterns)
            .set({ ...values, version: sql`${weeklyPatterns.version} + 1` })
            .where(eq(weeklyPatterns.id, id))
            .returning({ id: weeklyPatterns.id })
        : inner
            .insert(weeklyPatterns)
            .values({ ...values, id })
            .returning({ id: weeklyPatterns.id }),
    )
    if (!written) throw problem('startsAt', 'You have other hours on this day that overlap with these')
    return { subjectId: id, detail: { ...given, fromOn: from } }
  },
})
