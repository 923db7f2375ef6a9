import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { exceptions } from '@/db/schema/scheduling'
import { actorId } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { diaryOf } from '@/lib/scheduling/diary'

/** These days or hours are as usual again. */
export const removeException = registerCommand('remove_exception', {
  input: z.object({ exceptionId: z.uuid() }),

  async run({ tx, actor, input: { exceptionId } }) {
    const calendarId = await diaryOf(tx, actorId(actor)!)
    const [removed] = await tx
      .delete(exceptions)
      .where(and(eq(exceptions.id, exceptionId), eq(exceptions.calendarId, calendarId)))
      .returning()
    if (!removed) throw new Refusal('not_found')
    return {
      subjectId: exceptionId,
      detail: { kind: removed.kind, startsAt: removed.startsAt.toISOString() },
    }
  },
})
