import { and, asc, desc, eq, ilike, isNull, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { duties } from '@/db/schema/duties'
import { users } from '@/db/schema/people'
import { holds, type Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'

/** Certificates that are owed, least time first: who waits, since when, and which kind. For the desk. */
export async function certificatesDue(actor: Actor) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  return reader
    .select({
      dutyId: duties.id,
      caseId: cases.id,
      reference: cases.reference,
      kind: duties.ground,
      openedOn: duties.openedOn,
      dueOn: duties.dueOn,
    })
    .from(duties)
    .innerJoin(cases, eq(cases.id, duties.caseId))
    .where(and(eq(duties.duty, 'issue_certificate'), isNull(duties.endedAt)))
    .orderBy(asc(duties.actByOn), asc(duties.id))
    .limit(200)
}

const pageSize = 50

/** Every certificate ever issued, newest first; by number, reference or the name of whom it was issued to. */
export async function certificateRegister(
  actor: Actor,
  { search, page = 1 }: { search?: string | undefined; page?: number },
) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const typed = search?.trim().replace(/[%_\\]/g, '\\$&')
  const matching = typed
    ? or(
        ilike(certificates.number, `%${typed}%`),
        ilike(cases.reference, `%${typed}%`),
        ilike(caseParties.name, `%${typed}%`),
      )
    : undefined
  const rows = await reader
    .select({
      id: certificates.id,
      caseId: cases.id,
      reference: cases.reference,
      number: certificates.number,
      kind: certificates.kind,
      issuedOn: certificates.issuedOn,
      status: certificates.status,
      holder: caseParties.name,
      issuedBy: users.name,
    })
    .from(certificates)
    .innerJoin(cases, eq(cases.id, certificates.caseId))
    .innerJoin(caseParties, eq(caseParties.id, certificates.holderId))
    .innerJoin(users, eq(users.id, certificates.issuedBy))
    .where(matching)
    .orderBy(desc(certificates.issuedAt))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
  return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize }
}
