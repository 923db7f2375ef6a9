import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { weeklyPatterns } from '@/db/schema/scheduling'
import { actorId } from '@/lib/kernel/actor'
import { registerCommand } from '@/lib/register/register-command'
import { diaryOf } from '@/lib/scheduling/diary'
import { demandUnchanged } from '../hours-as-shown'

/** A mediator does not work at these hours any more, as the page showed them. Meetings that are held or booked stand. */
export const removeWeeklyPattern = registerCommand('remove_weekly_pattern', {
  input: z.object({ patternId: z.uuid(), version: z.coerce.number().int().optional() }),

  async run({ tx, actor, input: { patternId, version } }) {
    const calendarId = await diaryOf(tx, actorId(actor)!)
    await demandUnchanged(tx, actor, { patternId, calendarId, version })
    const [removed] = await tx.delete(weeklyPatterns).where(eq(weeklyPatterns.id, patternId)).returning()
    const { weekday, startsAt, endsAt } = removed!
    return { subjectId: patternId, detail: { weekday, startsAt, endsAt } }
  },
})
