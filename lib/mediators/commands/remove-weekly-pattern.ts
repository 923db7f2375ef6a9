import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { weeklyPatterns } from '@/db/schema/scheduling'
import { actorId } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { diaryOf } from '@/lib/scheduling/diary'

/** A mediator does not work at these hours any more. Meetings that are held or booked stand. */
export const removeWeeklyPattern = registerCommand('remove_weekly_pattern', {
  input: z.object({ patternId: z.uuid() }),

  async run({ tx, actor, input: { patternId } }) {
    const calendarId = await diaryOf(tx, actorId(actor)!)
    const [removed] = await tx
      .delete(weeklyPatterns)
      .where(and(eq(weeklyPatterns.id, patternId), eq(weeklyPatterns.calendarId, calendarId)))
      .returning()
    if (!removed) throw new Refusal('not_found')
    const { weekday, startsAt, endsAt } = removed
    return { subjectId: patternId, detail: { weekday, startsAt, endsAt } }
  },
})
