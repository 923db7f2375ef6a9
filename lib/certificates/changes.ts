import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { certificateChanges } from '@/db/schema/certificate-changes'
import { certificates } from '@/db/schema/certificates'
import { users } from '@/db/schema/people'
import { holds, type Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'

export type WaitingChange = Awaited<ReturnType<typeof waitingChanges>>[number]

/** Changes to certificates that wait for a second adviser, the oldest first. For the desk. */
export const waitingChanges = (actor: Actor) => proposed(actor, undefined)

/** The one that waits on this case; nothing where none does. */
export async function waitingChangeOf(actor: Actor, caseId: string): Promise<WaitingChange | null> {
  const [found] = await proposed(actor, caseId)
  return found ?? null
}

async function proposed(actor: Actor, caseId: string | undefined) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  return reader
    .select({
      id: certificateChanges.id,
      caseId: certificateChanges.caseId,
      reference: cases.reference,
      certificateId: certificates.id,
      number: certificates.number,
      kind: certificates.kind,
      issuedOn: certificates.issuedOn,
      change: certificateChanges.change,
      reason: certificateChanges.reason,
      lines: certificateChanges.lines,
      owedInstead: certificateChanges.owedInstead,
      proposedBy: certificateChanges.proposedBy,
      proposedByName: proposer.name,
      proposedAt: certificateChanges.proposedAt,
    })
    .from(certificateChanges)
    .innerJoin(cases, eq(cases.id, certificateChanges.caseId))
    .innerJoin(certificates, eq(certificates.id, certificateChanges.certificateId))
    .innerJoin(proposer, eq(proposer.id, certificateChanges.proposedBy))
    .where(
      and(
        eq(certificateChanges.status, 'proposed'),
        caseId === undefined ? undefined : eq(certificateChanges.caseId, caseId),
      ),
    )
    .orderBy(asc(certificateChanges.proposedAt))
}

const proposer = alias(users, 'proposer')
