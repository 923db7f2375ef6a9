import { and, asc, desc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { agreements, undertakings } from '@/db/schema/agreements'
import { duties } from '@/db/schema/duties'
import { bodies, cast } from '@/db/seed/cast'
import { aBooking, onDay } from '@/lib/cases/commands/a-meeting.fixture'
import { at, done } from '@/lib/cases/commands/a-request.fixture'
import { recordOutcome } from '@/lib/cases/commands/record-outcome'
import { meet } from '@/lib/certificates/commands/a-certificate.fixture'
import { giveAgreement } from './commands/give-agreement'
import { signAgreement } from './commands/sign-agreement'
import { writeAgreement } from './commands/write-agreement'

/** The council assesses Yusuf: 2 weeks to say so, 14 to the plan. */
export const anAssessment = {
  what: 'Northshire assesses Yusuf’s needs',
  owner: bodies.northshire.id,
  item: 'assess',
}

/** Something that no Tribunal orders: 2 weeks. */
export const aPhoneCall = {
  what: 'A weekly call with the school',
  owner: bodies.northshire.id,
  item: 'other',
}

/** A case whose meeting was held on this day, and whose outcome is recorded. */
export async function aMetCase(day: string, result = 'agreement'): Promise<string> {
  const caseId = await aBooking(day)
  await meet(caseId, day)
  await onDay(day, '13:00', async () => done(recordOutcome(cast.ruth, await at(caseId), { result })))
  return caseId
}

/** The same, with these things written down and given to the parties to sign. */
export async function toSign(day: string, things: readonly object[] = [aPhoneCall]): Promise<string> {
  const caseId = await aMetCase(day)
  await onDay(day, '13:30', async () => {
    for (const thing of things) await done(writeAgreement(cast.ruth, await at(caseId), thing))
    await done(giveAgreement(cast.ruth, await at(caseId), {}))
  })
  return caseId
}

/** The same, signed by the family and the council that day. */
export async function signedOn(day: string, things: readonly object[] = [aPhoneCall]): Promise<string> {
  const caseId = await toSign(day, things)
  await onDay(day, '15:00', async () => {
    await done(signAgreement(cast.amina, await at(caseId), await signature(caseId, cast.amina.name)))
    await done(signAgreement(cast.dev, await at(caseId), await signature(caseId, cast.dev.name)))
  })
  return caseId
}

/** What the form to sign sends: who, and the digest of what was on the page. */
export const signature = async (caseId: string, name: string) => ({
  name,
  agrees: 'yes',
  sha256: (await lastVersion(caseId)).sha256!,
})

export async function lastVersion(caseId: string) {
  const [found] = await reader
    .select()
    .from(agreements)
    .where(eq(agreements.caseId, caseId))
    .orderBy(desc(agreements.version))
    .limit(1)
  return found!
}

export const thingsOf = (agreementId: string) =>
  reader
    .select()
    .from(undertakings)
    .where(eq(undertakings.agreementId, agreementId))
    .orderBy(asc(undertakings.position))

/** The duties of the agreement, by their day. */
export const carryingOut = (caseId: string) =>
  reader
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'carry_out')))
    .orderBy(asc(duties.dueOn))
