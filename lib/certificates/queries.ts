import { and, desc, eq, exists, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { visibleTo } from '@/lib/cases/visibility'
import { holds, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'
import type { CertificateContent } from './content'
import { readCertificateNumber, readVerificationCode } from './number'

const facts = {
  id: certificates.id,
  caseId: certificates.caseId,
  kind: certificates.kind,
  number: certificates.number,
  issuedOn: certificates.issuedOn,
  status: certificates.status,
}

/** A case's certificates, newest first, for those who may read them: the family they were issued to, and the desk. */
export async function certificatesOf(actor: Actor, caseId: string) {
  if (!isId(caseId)) return []
  return reader
    .select(facts)
    .from(certificates)
    .innerJoin(cases, eq(cases.id, certificates.caseId))
    .innerJoin(caseParties, eq(caseParties.id, certificates.holderId))
    .where(and(eq(certificates.caseId, caseId), visibleTo(actor), mayRead(actor)))
    .orderBy(desc(certificates.issuedAt))
}

/** One certificate with its words. Anybody else's is not found. */
export async function certificateById(actor: Actor, certificateId: string) {
  if (!isId(certificateId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({ ...facts, content: certificates.content, sha256: certificates.sha256 })
    .from(certificates)
    .innerJoin(cases, eq(cases.id, certificates.caseId))
    .innerJoin(caseParties, eq(caseParties.id, certificates.holderId))
    .where(and(eq(certificates.id, certificateId), visibleTo(actor), mayRead(actor)))
  if (!found) throw new Refusal('not_found')
  return { ...found, content: found.content as CertificateContent }
}

/** The PDF exactly as it was issued. */
export async function certificatePdf(actor: Actor, certificateId: string) {
  const { number } = await certificateById(actor, certificateId)
  const [found] = await reader
    .select({ pdf: certificates.pdf })
    .from(certificates)
    .where(eq(certificates.id, certificateId))
  return { number, pdf: found!.pdf }
}

/**
 * What anybody may learn of a certificate with its number and code: status, kind and date of issue. Null for
 * every pair that does not belong together, whatever part of it exists.
 */
export async function verified(typedNumber: string, typedCode: string) {
  const number = readCertificateNumber(typedNumber)
  const code = readVerificationCode(typedCode)
  if (!number || !code) return null
  return toAnybody(and(eq(certificates.number, number), eq(certificates.code, code)))
}

/** The same of the certificate whose very file somebody has. */
export const verifiedFile = (certificateId: string) => toAnybody(eq(certificates.id, certificateId))

async function toAnybody(which: SQL | undefined) {
  const { number, kind, issuedOn, status } = certificates
  const [found] = await reader.select({ number, kind, issuedOn, status }).from(certificates).where(which)
  return found ?? null
}

/**
 * The right-holder it was issued to, whoever has the right now, and the provider's desk. Councils, ICBs and mediators get
 * the fact by letter.
 */
const mayRead = (actor: Actor) => {
  if (actor.kind === 'system' || holds(actor, 'adviser', 'administrator')) return undefined
  return or(eq(caseParties.userId, actor.userId), exists(standsAsHolder(actor.userId)))
}

const holder = alias(caseParties, 'holder_now')

const standsAsHolder = (userId: string) =>
  reader
    .select({ one: sql`1` })
    .from(holder)
    .where(
      and(
        eq(holder.caseId, cases.id),
        eq(holder.userId, userId),
        isNull(holder.untilAt),
        inArray(holder.role, ['parent', 'young_person']),
      ),
    )
