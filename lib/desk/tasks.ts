import { asc, eq, isNull, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { tasks } from '@/db/schema/desk'
import { holds, type Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'

/** What waits for a person at the desk, oldest first. */
export async function openTasks(actor: Actor) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  return reader
    .select({
      id: tasks.id,
      kind: tasks.kind,
      detail: tasks.detail,
      createdAt: tasks.createdAt,
      caseId: tasks.caseId,
      reference: cases.reference,
    })
    .from(tasks)
    .leftJoin(cases, eq(cases.id, tasks.caseId))
    .where(isNull(tasks.doneAt))
    .orderBy(asc(tasks.createdAt))
    .limit(200)
}

/** How many tasks wait. */
export async function openTaskCount(actor: Actor): Promise<number> {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const [found] = await reader
    .select({ count: sql<number>`count(*)::int` })
    .from(tasks)
    .where(isNull(tasks.doneAt))
  return found?.count ?? 0
}
