import { and, desc, eq, gte, ilike, lte, or, type SQL } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { users } from '@/db/schema/people'
import type { CertificateKind, CertificateStatus } from '@/lib/cases/case'
import { holds, type Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import type { CalendarDate } from '@/lib/law/calendar/date'

export type RegisterFilter = {
  /** Part of a number, of a case's reference, or of the name of whom it was issued to. */
  search?: string | undefined
  kind?: CertificateKind | undefined
  status?: CertificateStatus | undefined
  /** Dates of issue, both days included. */
  from?: CalendarDate | undefined
  until?: CalendarDate | undefined
}

const pageSize = 50

/** As many as are counted and given out at once. */
export const mostExported = 20_000

/** Every certificate ever issued, newest first; `count` goes up to one more than can be given out at once. */
export async function certificateRegister(actor: Actor, filter: RegisterFilter & { page?: number }) {
  const { page = 1 } = filter
  const rows = await registered(actor, filter)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const count = await reader.$count(
    registered(actor, filter)
      .limit(mostExported + 1)
      .as('counted'),
  )
  return { rows, count, pages: Math.ceil(Math.min(count, mostExported) / pageSize) }
}

/** The same, all of them: at most `mostExported`. */
export function wholeRegister(actor: Actor, filter: RegisterFilter) {
  return registered(actor, filter).limit(mostExported)
}

function registered(actor: Actor, filter: RegisterFilter) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  return reader
    .select({
      id: certificates.id,
      caseId: certificates.caseId,
      reference: cases.reference,
      number: certificates.number,
      kind: certificates.kind,
      issuedOn: certificates.issuedOn,
      status: certificates.status,
      holder: caseParties.name,
      issuedBy: users.name,
      sha256: certificates.sha256,
    })
    .from(certificates)
    .innerJoin(cases, eq(cases.id, certificates.caseId))
    .innerJoin(caseParties, eq(caseParties.id, certificates.holderId))
    .innerJoin(users, eq(users.id, certificates.issuedBy))
    .where(matching(filter))
    .orderBy(desc(certificates.issuedAt), desc(certificates.id))
}

function matching({ search, kind, status, from, until }: RegisterFilter): SQL | undefined {
  const typed = search?.trim().replace(/[%_\\]/g, '\\$&')
  return and(
    typed
      ? or(
          ilike(certificates.number, `%${typed}%`),
          ilike(cases.reference, `%${typed}%`),
          ilike(caseParties.name, `%${typed}%`),
        )
      : undefined,
    kind && eq(certificates.kind, kind),
    status && eq(certificates.status, status),
    from && gte(certificates.issuedOn, from),
    until && lte(certificates.issuedOn, until),
  )
}
