import { and, eq, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import { agreements, agreementSignatures, undertakings } from '@/db/schema/agreements'
import { mediationIssues } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { arrangingBody } from '@/lib/law/arranging-body'
import type { Side } from './parts-seen'

/**
 * Where the case's agreement stands: what is being written (the mediator's alone), what waits for signatures and whose
 * are there, what is in force and the things in it. Its words are read in lib/agreements. Null while there is none, and
 * for a council that has not been told of one made without it.
 */
export async function agreementOf(caseId: string, side: Side) {
  if (side === 'council' && !(await councilKnows(caseId))) return null
  const { id, version, status, agreedOn } = agreements
  const found = await reader
    .select({ id, version, status, agreedOn })
    .from(agreements)
    .where(
      and(
        eq(agreements.caseId, caseId),
        ne(agreements.status, 'replaced'),
        side === 'mediator' ? undefined : ne(agreements.status, 'draft'),
      ),
    )
  if (found.length === 0) return null
  const of = (wanted: (typeof found)[number]['status']) => found.find((one) => one.status === wanted) ?? null
  const [toSign, inForce] = [of('to_sign'), of('signed')]
  return {
    isBeingWritten: of('draft') !== null,
    toSign: toSign && { ...toSign, signedBy: await signedBy(toSign.id) },
    inForce,
    things: inForce ? await thingsOf(inForce.id) : [],
  }
}

/** A council that took no part knows of an agreement once the ICB has told it (SEND Regs 2014 reg 42, LAW R42-3). */
async function councilKnows(caseId: string): Promise<boolean> {
  const issues = await reader
    .select({ kind: mediationIssues.kind })
    .from(mediationIssues)
    .where(eq(mediationIssues.caseId, caseId))
  const { arrangedBy } = arrangingBody(issues.map(({ kind }) => kind))
  if (arrangedBy === 'local_authority') return true
  const told = and(
    eq(duties.caseId, caseId),
    eq(duties.duty, 'tell_la_of_agreement'),
    eq(duties.howEnded, 'discharged'),
  )
  return (await reader.$count(duties, told)) > 0
}

async function signedBy(agreementId: string): Promise<string[]> {
  const found = await reader
    .select({ partyId: agreementSignatures.partyId })
    .from(agreementSignatures)
    .where(eq(agreementSignatures.agreementId, agreementId))
  return found.map(({ partyId }) => partyId)
}

const thingsOf = (agreementId: string) =>
  reader
    .select({ id: undertakings.id, what: undertakings.what })
    .from(undertakings)
    .where(eq(undertakings.agreementId, agreementId))
    .orderBy(undertakings.position)
