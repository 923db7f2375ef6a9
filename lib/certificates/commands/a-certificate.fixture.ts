import { and, asc, eq, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { certificateChanges } from '@/db/schema/certificate-changes'
import { certificates } from '@/db/schema/certificates'
import { duties } from '@/db/schema/duties'
import { cast } from '@/db/seed/cast'
import { aBooking, attendeesOf, onDay } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at, child, done, family } from '@/lib/cases/commands/a-request.fixture'
import { adjournMeeting } from '@/lib/cases/commands/adjourn-meeting'
import { endMeeting } from '@/lib/cases/commands/end-meeting'
import { reportNotArranged } from '@/lib/cases/commands/report-not-arranged'
import { startMeeting } from '@/lib/cases/commands/start-meeting'
import { withdraw } from '@/lib/cases/commands/withdraw'
import type { CertificateKind } from '@/lib/cases/case'
import { makeDemoKey } from '../demo-key'
import { openSealingKey } from '../seal'
import { issueCertificate } from './issue-certificate'

/** Gives the service a key to seal with, good in every year that a test speaks of, and hands out its certificate. */
export async function aSealingKey(): Promise<Uint8Array> {
  const { p12, password } = await makeDemoKey('The tests', new Date('2026-01-01T00:00:00Z'))
  process.env.CERTIFICATE_KEY = Buffer.from(p12).toString('base64')
  process.env.CERTIFICATE_KEY_PASSWORD = password
  return (await openSealingKey(p12, password)).signer.certificate
}

/** A case in which this certificate is owed, brought there by those who would. */
export const owing: Record<CertificateKind, () => Promise<string>> = {
  information_given: () => aRequest('certificate'),

  async withdrew() {
    const caseId = await aRequest('meeting')
    await done(withdraw(cast.amina, await at(caseId), {}))
    return caseId
  },

  async took_part() {
    const day = meetingDays.next().value!
    const caseId = await aBooking(day)
    await meet(caseId, day)
    return caseId
  },

  async not_arranged() {
    const caseId = await aRequest('meeting')
    await done(reportNotArranged(cast.dev, await at(caseId), { reason: 'no_decision_maker' }))
    return caseId
  },
}

/** The meeting of that day is held, and everybody came. */
export async function meet(caseId: string, day: string): Promise<void> {
  const came = (await attendeesOf(caseId)).map(({ id }) => [`attendance.${id}`, 'all'])
  const ending = {
    ...(Object.fromEntries(came) as Record<string, string>),
    childsViews: 'He drew what he thinks',
  }
  await onDay(day, '12:30', async () => done(endMeeting(cast.ruth, await at(caseId), ending)))
}

/** A case whose meeting began on this day and goes on another one. Everybody came, as far as `came` says nothing else. */
export async function anAdjournedCase(day: string, came: Record<string, string> = {}): Promise<string> {
  const caseId = await aBooking(day)
  const attendance = (await attendeesOf(caseId)).map(({ id, side }) => [
    `attendance.${id}`,
    came[side] ?? 'all',
  ])
  await onDay(day, '10:00', async () => {
    await done(startMeeting(cast.ruth, await at(caseId), {}))
    await done(
      adjournMeeting(cast.ruth, await at(caseId), Object.fromEntries(attendance) as Record<string, string>),
    )
  })
  return caseId
}

/** Ruth's mornings, a meeting each. */
const meetingDays = ['09', '10', '11', '14', '15', '16', '17', '18'].map((day) => `2026-12-${day}`).values()

export const issue = async (caseId: string, kind: CertificateKind, lateReason?: string) =>
  issueCertificate(cast.grace, await at(caseId), { kind, lateReason })

export const papersOf = (caseId: string) =>
  reader
    .select()
    .from(certificates)
    .where(eq(certificates.caseId, caseId))
    .orderBy(asc(certificates.issuedAt))

/** The only certificate of a case. */
export async function paperOf(caseId: string) {
  const papers = await papersOf(caseId)
  if (papers.length !== 1) throw new Error(`The case has ${papers.length} certificates`)
  return papers[0]!
}

export async function appealDuty(caseId: string) {
  const [duty] = await reader
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'start_appeal'), isNull(duties.endedAt)))
  return duty!
}

/** The change to a certificate of this case that waits for a second look. */
export async function openChange(caseId: string): Promise<string> {
  const [change] = await reader
    .select({ id: certificateChanges.id })
    .from(certificateChanges)
    .where(and(eq(certificateChanges.caseId, caseId), eq(certificateChanges.status, 'proposed')))
  return change!.id
}

/** What the form for a replacement sends when everything is left as the case has it. */
export const namesAsTheyAre = {
  holderName: family.name,
  firstName: child.firstName,
  lastName: child.lastName,
  dateOfBirth: child.dateOfBirth,
  reason: 'The birth certificate says so',
}
