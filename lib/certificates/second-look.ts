import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { certificateChanges } from '@/db/schema/certificate-changes'
import { finishTasks } from '@/lib/cases/desk-tasks'
import type { OpenCase } from '@/lib/cases/open-case'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { unmetByIssuer } from '@/lib/law/certificate-guards'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { issuerStanding } from './issuer-standing'
import { guardInWords } from './unmet'

export type ProposedChange = typeof certificateChanges.$inferSelect

/** Stops the command while another change to a certificate of this case waits. */
export async function demandNoneProposed(tx: Transaction, { id }: OpenCase): Promise<void> {
  const waiting = and(eq(certificateChanges.caseId, id), eq(certificateChanges.status, 'proposed'))
  if ((await tx.$count(certificateChanges, waiting)) > 0)
    throw problem(
      '',
      'A change to a certificate waits for a second look already. Have that one decided first',
    )
}

/** The change with this id that waits on this case. Stops the command when it has been decided meanwhile. */
export async function demandProposedChange(
  tx: Transaction,
  { id: caseId }: OpenCase,
  changeId: string,
): Promise<ProposedChange> {
  const [found] = await tx
    .select()
    .from(certificateChanges)
    .where(
      and(
        eq(certificateChanges.id, changeId),
        eq(certificateChanges.caseId, caseId),
        eq(certificateChanges.status, 'proposed'),
      ),
    )
  if (!found) throw problem('', 'This change does not wait for a second look any more')
  return found
}

/** Whoever confirms is another adviser than the one who proposed it, and independent as whoever issues must be. */
export async function demandSecondAdviser(
  tx: Transaction,
  actor: Actor,
  { proposedBy }: ProposedChange,
  today: CalendarDate,
): Promise<string> {
  const confirmedBy = actorId(actor)
  if (!confirmedBy) throw problem('', 'A certificate is changed by advisers, never by the service')
  if (confirmedBy === proposedBy) throw problem('', 'You proposed this. Another adviser has to look at it')
  const [unmet] = unmetByIssuer(await issuerStanding(tx, confirmedBy, today))
  if (unmet) throw problem('', guardInWords[unmet])
  return confirmedBy
}

type Decision = { status: 'confirmed' | 'refused'; decidedReason: string | null }

/** Writes down who decided and how, and ends the desk's task. */
export async function decideChange(
  tx: Transaction,
  { id, caseId }: ProposedChange,
  decision: Decision,
  by: Actor,
  at: Date,
): Promise<void> {
  await tx
    .update(certificateChanges)
    .set({ ...decision, decidedBy: actorId(by), decidedAt: at })
    .where(eq(certificateChanges.id, id))
  await finishTasks(tx, caseId, ['certificate_change_proposed'], by, at)
}
