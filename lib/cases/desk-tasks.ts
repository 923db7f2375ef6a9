import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { tasks } from '@/db/schema/desk'
import { actorId, type Actor } from '@/lib/kernel/actor'

type Kind = (typeof tasks.$inferInsert)['kind']

/** What a command asks of the desk; with the duty that it presses for, where that ends the task. */
export type DeskTask = { kind: Kind; detail: string; dutyId?: string }

/** The task, unless the desk has one of its kind on this case already. */
export async function unlessWaiting(tx: Transaction, caseId: string, task: DeskTask): Promise<DeskTask[]> {
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

/** Ends the tasks of these kinds, which nobody has done: what they asked for is not wanted any more. */
export async function forgetTasks(tx: Transaction, caseId: string, kinds: readonly Kind[], at: Date) {
  await tx
    .update(tasks)
    .set({ doneAt: at })
    .where(and(eq(tasks.caseId, caseId), inArray(tasks.kind, kinds), isNull(tasks.doneAt)))
}

/** Ends the tasks that press for these duties, which have ended themselves. */
export async function finishTasksFor(tx: Transaction, dutyIds: readonly string[], at: Date): Promise<void> {
  if (dutyIds.length === 0) return
  await tx
    .update(tasks)
    .set({ doneAt: at })
    .where(and(inArray(tasks.dutyId, dutyIds), isNull(tasks.doneAt)))
}
