import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { reader } from '@/db/client'
import { caseEvents, caseParties, cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { users } from '@/db/schema/people'
import { certificateKinds, type CertificateKind } from '@/lib/cases/case'
import { holds, type Actor } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import type { UnmetGuard } from '@/lib/law/certificate-guards'
import { checksOf } from './checks'

export type DueCertificate = Awaited<ReturnType<typeof certificatesDue>>['rows'][number]

const pageSize = 25

/**
 * Certificates that are owed, least time first: who waits, since when and why, who answers for it, and what stands in
 * the way of each. For the desk.
 */
export async function certificatesDue(actor: Actor, { page = 1 }: { page?: number } = {}) {
  const rows = await owedRows(actor, { offset: (page - 1) * pageSize, limit: pageSize })
  const [counted] = await reader
    .select({
      all: sql<number>`count(*)::int`,
      late: sql<number>`(count(*) filter (where ${duties.dueOn} < ${today()}))::int`,
      today: sql<number>`(count(*) filter (where ${duties.dueOn} = ${today()}))::int`,
    })
    .from(duties)
    .where(isOwed)
  const counts = counted ?? { all: 0, late: 0, today: 0 }
  return { rows, counts, pages: Math.ceil(counts.all / pageSize) }
}

/** Those of these duties that are still owed, in the same order. */
export async function certificatesDueOf(actor: Actor, dutyIds: readonly string[]) {
  return owedRows(actor, { dutyIds, offset: 0, limit: dutyIds.length })
}

type Which = { dutyIds?: readonly string[]; offset: number; limit: number }

async function owedRows(actor: Actor, { dutyIds, offset, limit }: Which) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const found = await reader
    .select({
      dutyId: duties.id,
      caseId: cases.id,
      reference: cases.reference,
      version: cases.version,
      kind: duties.ground,
      openedOn: duties.openedOn,
      dueOn: duties.dueOn,
      openedByRole: caseEvents.actorRole,
      adviser: adviser.name,
      holder: caseParties.name,
    })
    .from(duties)
    .innerJoin(cases, eq(cases.id, duties.caseId))
    .innerJoin(caseEvents, eq(caseEvents.id, duties.openedBy))
    .leftJoin(adviser, eq(adviser.id, cases.adviserId))
    .leftJoin(
      caseParties,
      and(
        eq(caseParties.caseId, cases.id),
        inArray(caseParties.role, ['parent', 'young_person']),
        isNull(caseParties.untilAt),
      ),
    )
    .where(and(isOwed, dutyIds && inArray(duties.id, [...dutyIds])))
    .orderBy(asc(duties.actByOn), asc(duties.id))
    .limit(limit)
    .offset(offset)
  return Promise.all(
    found.map(async ({ kind: ground, ...row }) => {
      const kind = kindIn(ground)
      return { ...row, kind, unmet: await unmetOf(actor, row.caseId, kind) }
    }),
  )
}

const adviser = alias(users, 'adviser')
const isOwed = and(eq(duties.duty, 'issue_certificate'), isNull(duties.endedAt))

function kindIn(ground: string): CertificateKind {
  const kind = certificateKinds.find((one) => one === ground)
  if (!kind) throw new Error(`A certificate of no known kind is owed: ${ground}`)
  return kind
}

async function unmetOf(actor: Actor, caseId: string, kind: CertificateKind): Promise<UnmetGuard[]> {
  const checks = (await checksOf(actor, caseId, kind)) ?? []
  return checks.filter(({ met }) => !met).map(({ guard }) => guard)
}
