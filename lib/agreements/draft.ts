import { and, asc, desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { agreements, undertakings } from '@/db/schema/agreements'
import { outcomes } from '@/db/schema/outcomes'
import { problem } from '@/lib/kernel/refusal'
import type { AgreementStatus } from './agreement'

type Source = Pick<Transaction, 'select'>

export type AgreementRow = typeof agreements.$inferSelect
export type UndertakingRow = typeof undertakings.$inferSelect

/** The case's agreement of this status, with its things in order; none, or one (db/schema/agreements.ts). */
export async function agreementThatIs(tx: Source, caseId: string, status: AgreementStatus) {
  const [found] = await tx
    .select()
    .from(agreements)
    .where(and(eq(agreements.caseId, caseId), eq(agreements.status, status)))
  return found && { ...found, things: await thingsIn(tx, found.id) }
}

export function thingsIn(tx: Source, agreementId: string): Promise<UndertakingRow[]> {
  return tx
    .select()
    .from(undertakings)
    .where(eq(undertakings.agreementId, agreementId))
    .orderBy(asc(undertakings.position))
}

/** The number of the latest version, whatever became of it. */
export async function latestVersion(tx: Source, caseId: string): Promise<number> {
  const [latest] = await tx
    .select({ version: agreements.version })
    .from(agreements)
    .where(eq(agreements.caseId, caseId))
    .orderBy(desc(agreements.version))
    .limit(1)
  return latest?.version ?? 0
}

/** How the last meeting came out. Stops the command unless its mediator has recorded that something was agreed. */
export async function outcomeAgreed(tx: Source, caseId: string) {
  const outcome = await lastOutcome(tx, caseId)
  if (!outcome?.result) throw problem('', 'Record first how the meeting came out')
  if (outcome.result === 'no_agreement')
    throw problem('', 'You recorded that nothing was agreed, so there is no agreement to write')
  return outcome
}

async function lastOutcome(tx: Source, caseId: string) {
  const [last] = await tx
    .select()
    .from(outcomes)
    .where(eq(outcomes.caseId, caseId))
    .orderBy(desc(outcomes.concludedOn))
    .limit(1)
  return last
}
