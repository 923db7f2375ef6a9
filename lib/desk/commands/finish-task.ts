import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { tasks } from '@/db/schema/desk'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

/** A person at the desk says that a task is done. */
export const finishTask = registerCommand('finish_task', {
  input: z.object({ taskId: z.uuid() }),

  async run({ tx, actor, input: { taskId }, now }) {
    const [done] = await tx
      .update(tasks)
      .set({ doneAt: now, doneBy: actorId(actor) })
      .where(and(eq(tasks.id, taskId), isNull(tasks.doneAt)))
      .returning({ kind: tasks.kind })
    if (!done) throw problem('', 'Somebody has already marked this task as done')
    return { subjectId: taskId, detail: { kind: done.kind } }
  },
})
