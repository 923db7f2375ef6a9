import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import {
  agreements,
  agreementSignatures,
  breaches,
  correctionsAsked,
  undertakingReports,
} from '@/db/schema/agreements'
import { caseParties, cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { agreementOf } from '@/lib/cases/agreement-part'
import { partiesOf } from '@/lib/cases/case-people'
import { sees, sideOf, type Side } from '@/lib/cases/parts-seen'
import { thingOf } from '@/lib/cases/thing-agreed'
import { visibleTo } from '@/lib/cases/visibility'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'
import { does } from '@/lib/law/clock/order-periods'
import type { AgreementContent } from './content'
import { thingsIn } from './draft'

/** A version that was given to the parties, as everybody who may read it reads it. */
export type AgreementRead = Awaited<ReturnType<typeof agreementsRead>>[number]

/** One step of what was agreed, and how far it is. */
export type StepRead = Awaited<ReturnType<typeof stepsOf>>[number]

/** Every version that was given, newest first, with its words and signatures; none for whoever may not read them. */
export async function agreementsRead(actor: Actor, caseId: string) {
  if (!(await sideOfReader(actor, caseId))) return []
  const { id, version, status, givenAt, agreedOn, content, sha256 } = agreements
  const found = await reader
    .select({ id, version, status, givenAt, agreedOn, content, sha256 })
    .from(agreements)
    .where(and(eq(agreements.caseId, caseId), ne(agreements.status, 'draft')))
    .orderBy(desc(agreements.version))
  const signed = await reader
    .select({ signature: agreementSignatures, party: caseParties.name })
    .from(agreementSignatures)
    .innerJoin(caseParties, eq(caseParties.id, agreementSignatures.partyId))
    .where(
      inArray(
        agreementSignatures.agreementId,
        found.map((one) => one.id),
      ),
    )
    .orderBy(asc(agreementSignatures.signedAt))
  return found.map((one) => ({
    ...one,
    // Written by `give_agreement` and nothing else; one that was given has both (migration 0013).
    content: one.content as AgreementContent,
    sha256: one.sha256!,
    signatures: signed
      .filter(({ signature }) => signature.agreementId === one.id)
      .map(({ signature: { partyId, name, declared, signedAt }, party }) => ({
        ...{ partyId, party, name, declared, signedAt },
      })),
  }))
}

/** The version that the mediator of the case is writing, or the one that a new version would begin with. */
export async function draftFor(actor: Actor, caseId: string) {
  if ((await sideOfReader(actor, caseId)) !== 'mediator') throw new Refusal('not_found')
  const [latest] = await reader
    .select()
    .from(agreements)
    .where(eq(agreements.caseId, caseId))
    .orderBy(desc(agreements.version))
    .limit(1)
  return latest ? { ...latest, things: await thingsIn(reader, latest.id) } : null
}

/** What parties say is wrong with the version that stands, newest first: for the mediator alone. */
export async function correctionsAskedOf(actor: Actor, caseId: string) {
  if ((await sideOfReader(actor, caseId)) !== 'mediator') return []
  return reader
    .select({
      id: correctionsAsked.id,
      party: caseParties.name,
      role: caseParties.role,
      words: correctionsAsked.words,
      askedAt: correctionsAsked.askedAt,
    })
    .from(correctionsAsked)
    .innerJoin(agreements, eq(agreements.id, correctionsAsked.agreementId))
    .innerJoin(caseParties, eq(caseParties.id, correctionsAsked.partyId))
    .where(and(eq(agreements.caseId, caseId), inArray(agreements.status, ['to_sign', 'signed'])))
    .orderBy(desc(correctionsAsked.askedAt))
}

/** Every step of what is agreed, by its day, with what was said of it. For all who may read the agreement. */
export async function stepsOf(actor: Actor, caseId: string) {
  const side = await sideOfReader(actor, caseId)
  const agreement = side && (await agreementOf(caseId, side))
  if (!agreement?.inForce) return []
  const things = await thingsIn(reader, agreement.inForce.id)
  const owed = await reader
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'carry_out')))
    .orderBy(asc(duties.dueOn), asc(duties.id))
  const ids = owed.map(({ id }) => id)
  const reports = await reader
    .select()
    .from(undertakingReports)
    .where(inArray(undertakingReports.dutyId, ids))
    .orderBy(desc(undertakingReports.reportedAt))
  const missed = await reader.select().from(breaches).where(inArray(breaches.dutyId, ids))
  return owed.flatMap((duty) => {
    const { thingId, step } = thingOf(duty.ground)
    const thing = things.find(({ id }) => id === thingId)
    if (!thing || duty.howEnded === 'cancelled') return []
    const { id, dueOn, safeOn, endedOn, workings, provision, organisationId, history } = duty
    return [
      {
        ...{ dutyId: id, dueOn, safeOn, endedOn, workings, provision, organisationId, history },
        what: thing.what,
        ownerName: thing.ownerName,
        item: thing.item,
        /** Whether its day is one that the parties agreed in writing (reg 42(5)). */
        isOtherDay: thing.otherDayOn !== null && thing.otherDayOn === dueOn,
        /** What this step of it is; nothing where the thing is done in one. */
        does: step === 'other' ? null : does[step],
        reports: reports.filter(({ dutyId }) => dutyId === id),
        isBreached: missed.some((one) => one.dutyId === id && one.dueOn === dueOn),
      },
    ]
  })
}

/** The paper of an agreement that everybody has signed, exactly as it was made. */
export async function agreementPdf(actor: Actor, agreementId: string) {
  if (!isId(agreementId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({
      caseId: agreements.caseId,
      version: agreements.version,
      pdf: agreements.pdf,
      reference: cases.reference,
    })
    .from(agreements)
    .innerJoin(cases, eq(cases.id, agreements.caseId))
    .where(eq(agreements.id, agreementId))
  const side = found?.pdf && (await sideOfReader(actor, found.caseId))
  if (!found?.pdf || !side || !(await agreementOf(found.caseId, side))) throw new Refusal('not_found')
  return { name: `${found.reference}-agreement-${found.version}.pdf`, pdf: found.pdf }
}

/** The side on which somebody may read the case's agreement; nothing for whoever may not. */
async function sideOfReader(actor: Actor, caseId: string): Promise<Side | undefined> {
  if (!isId(caseId)) return undefined
  const [found] = await reader
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleTo(actor)))
  if (!found) return undefined
  const { roles } = await partiesOf(actor, caseId)
  if (!sees(roles, 'agreement')) return undefined
  const side = sideOf(roles)
  if (side === 'council' && !(await agreementOf(caseId, side))) return undefined
  return side
}
