import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { tasks } from '@/db/schema/desk'
import { actorId, type Actor } from '@/lib/kernel/actor'

type Kind = (typeof tasks.$inferInsert)['kind']
type Task = { kind: Kind; detail: string }

/** The task, unless the desk has one of its kind on this case already. */
export async function unlessWaiting(tx: Transaction, caseId: string, task: Task): Promise<Task[]> {
  const waiting = and(eq(tasks.caseId, caseId), eq(tasks.kind, task.kind), isNull(tasks.doneAt))
  return (await tx.$count(tasks, waiting)) > 0 ? [] : [task]
}

/** Ends the tasks of these kinds: what they asked for has been done. */
export async function finishTasks(
  tx: Transaction,
  caseId: string,
  kinds: readonly Kind[],
  by: Actor,
  at: Date,
) {
  await tx
    .update(tasks)
    .set({ doneAt: at, doneBy: actorId(by) })
    .where(and(eq(tasks.caseId, caseId), inArray(tasks.kind, kinds), isNull(tasks.doneAt)))
}
