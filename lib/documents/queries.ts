import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { documents } from '@/db/schema/certificates'
import type { CaseRole } from '@/lib/cases/case'
import { rolesOn, visibleTo } from '@/lib/cases/visibility'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'
import { unseal } from './sealing'

/** A document to be downloaded. One the actor may not see is not found, as if it did not exist. */
export async function documentById(actor: Actor, documentId: string) {
  if (!isId(documentId)) throw new Refusal('not_found')
  const [place] = await reader
    .select({ caseId: documents.caseId })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .where(and(eq(documents.id, documentId), isNull(documents.removedAt), visibleTo(actor)))
  if (!place) throw new Refusal('not_found')
  const parties = await reader.select().from(caseParties).where(eq(caseParties.caseId, place.caseId))
  const [found] = await reader
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), seenBy(actor, rolesOn(actor, parties))))
  if (!found) throw new Refusal('not_found')
  const { name, contentType, size, sha256, sealedBytes } = found
  return { name, contentType, size, sha256, bytes: unseal(sealedBytes, documentId) }
}

/** The case's documents that somebody in these roles sees, oldest first, without their bytes. */
export function documentsOf(actor: Actor, roles: readonly CaseRole[], caseId: string) {
  const { id, kind, name, contentType, size, addedBy, addedAt } = documents
  return reader
    .select({ id, kind, name, contentType, size, addedBy, addedAt })
    .from(documents)
    .where(and(eq(documents.caseId, caseId), isNull(documents.removedAt), seenBy(actor, roles)))
    .orderBy(asc(documents.addedAt))
}

/**
 * Family, mediator and desk see everything sent in; council and ICB the decision letter and the plan; everybody what
 * they added themselves.
 */
function seenBy(actor: Actor, roles: readonly CaseRole[]): SQL | undefined {
  if (roles.some((role) => seesAll.has(role))) return undefined
  const own = eq(documents.addedBy, actorId(actor) ?? '')
  const seesShared = roles.some((role) => role === 'la_officer' || role === 'icb_officer')
  return seesShared ? or(own, inArray(documents.kind, ['decision_letter', 'plan'])) : own
}

const seesAll = new Set<CaseRole>([
  'parent',
  'young_person',
  'mediator',
  'co_mediator',
  'adviser',
  'administrator',
])
