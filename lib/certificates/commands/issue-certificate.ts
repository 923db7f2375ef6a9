import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { certificates } from '@/db/schema/certificates'
import { letter, type Letter } from '@/emails/letter'
import { caseCommand, type Outcome, type Work } from '@/lib/cases/case-command'
import { certificateKinds, type CertificateKind } from '@/lib/cases/case'
import { toStartAppeal } from '@/lib/cases/deadlines'
import { discharges, moves, type DutyChange } from '@/lib/cases/duties'
import type { OpenCase } from '@/lib/cases/open-case'
import { problem } from '@/lib/kernel/refusal'
import { appOrigin, caseUrl } from '@/lib/kernel/urls'
import { optionalLongWords } from '@/lib/kernel/words'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { yearOf, type CalendarDate } from '@/lib/law/calendar/date'
import { unmetGuards, type CertificateFacts } from '@/lib/law/certificate-guards'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import { certificateContent } from '../content'
import { guardFacts } from '../guard-facts'
import { certificateNumber, newVerificationCode } from '../number'
import { particularsOf } from '../particulars'
import { FontMissing } from '@/lib/paper/faces'
import { renderCertificate } from '../pdf/render'
import { Unprintable } from '@/lib/paper/runs'
import { DoesNotFit } from '@/lib/paper/sheet'
import { providerKey } from '../provider-key'
import { SealingKeyError } from '../seal'
import { guardInWords } from '../unmet'

const input = z.object({
  kind: z.enum(certificateKinds, { error: 'Choose which certificate to issue' }),
  lateReason: optionalLongWords({ called: 'The reason', max: 1000 }),
})

/**
 * The adviser issues a certificate (CFA 2014 s.55; SEND Regs 2014 regs 34, 36, 39). Its guards are asked in
 * the transaction that writes it; it bears today's date; it is rendered and sealed once and never again. If it
 * cannot be drawn or sealed nothing is issued, and the duty stands.
 */
export const issueCertificate = caseCommand('issue_certificate', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, mediationCase, input: asked, today, now, eventId } = work
    const { kind } = asked
    const { holder, decision } = mediationCase
    if (!holder || !decision || !mediationCase.child)
      throw problem('', 'The case has no family or decision yet')

    const facts = await checkedFacts(work)
    const first = await isFirstCertificate(tx, mediationCase.id)
    const appeal = appealAfter(work, facts, first)
    const [{ sequence }] = (await tx.execute(
      sql`select nextval('certificate_numbers')::int as sequence`,
    )) as unknown as [{ sequence: number }]
    const [number, code] = [certificateNumber(yearOf(today), sequence), newVerificationCode()]
    const content = certificateContent(
      await particularsOf(tx, {
        mediationCase,
        facts,
        issuerId: issuerOf(work),
        number,
        code,
        appeal: dated(appeal),
        verifyUrl: `${appOrigin()}/verify`,
      }),
    )
    const { bytes, sha256 } = await drawn(content, now)

    await tx.insert(certificates).values({
      caseId: mediationCase.id,
      holderId: holder.id,
      eventId,
      kind,
      number,
      code,
      issuedOn: today,
      issuedAt: now,
      issuedBy: issuerOf(work),
      content,
      pdf: bytes,
      sha256,
    })

    return {
      detail: { kind, number, sha256, issuedOn: today, lateReason: asked.lateReason },
      duties: [discharges('issue_certificate', kind), ...movedAppeal(mediationCase, appeal, first)],
      letters: lettersFor(mediationCase, { number, kind, issuedOn: today, appeal }),
    }
  },
})

const issuerOf = ({ actor }: Work<unknown>): string => {
  if (actor.kind === 'system')
    throw problem('', 'A certificate is issued by an adviser, never by the service')
  return actor.userId
}

/** The facts behind the certificate, once every guard is met. */
async function checkedFacts(work: Work<z.output<typeof input>>): Promise<CertificateFacts> {
  const { tx, mediationCase, input: asked, today } = work
  const facts = await guardFacts({
    tx,
    mediationCase,
    kind: asked.kind,
    issuerId: issuerOf(work),
    today,
    lateReason: asked.lateReason,
  })
  if (!facts) throw problem('kind', 'This certificate is not owed, or somebody has just issued it')
  const [unmet] = unmetGuards(facts)
  if (unmet)
    throw problem(unmet === 'contact_late_without_reason' ? 'lateReason' : 'kind', guardInWords[unmet])
  return facts
}

async function isFirstCertificate(tx: Transaction, caseId: string): Promise<boolean> {
  const earlier = await tx
    .select({ id: certificates.id })
    .from(certificates)
    .where(eq(certificates.caseId, caseId))
  return earlier.length === 0
}

type Appeal = NonNullable<ReturnType<typeof toStartAppeal>>
type AppealWork = { mediationCase: OpenCase; today: CalendarDate; calendar: HolidayCalendar; tx: Transaction }

/**
 * The time to appeal with this certificate. Only the first one counts (LAW A-8), and none where the appeal
 * needs none. Without a day where the published holidays do not reach.
 */
function appealAfter(
  { mediationCase, today, calendar }: AppealWork,
  facts: CertificateFacts,
  first: boolean,
) {
  const { decision } = mediationCase
  if (!decision || !certificateNeeded(decision.grounds).needed || !first) return null
  // Contact was late or it was not; which late day it was makes no difference to the count.
  const adviserContactedOn = facts.contact.inTime ? null : today
  return toStartAppeal(decision, { certificateIssuedOn: today, adviserContactedOn }, calendar)
}

/** Nothing where the day is not known yet: then paper and letter say to ring us. */
function dated(appeal: Appeal | null) {
  if (!appeal?.dueOn || !appeal.safeBy) return null
  const { dueOn, safeBy, workings } = appeal
  return { dueOn, safeBy, workings }
}

function movedAppeal({ decision }: OpenCase, appeal: Appeal | null, first: boolean): DutyChange[] {
  return decision && appeal && first ? [moves(appeal, 'the certificate was issued')] : []
}

async function drawn(content: ReturnType<typeof certificateContent>, at: Date) {
  try {
    return await renderCertificate(content, await providerKey(), at)
  } catch (error) {
    const why = whyNotDrawn(error)
    throw why ? problem('', `${why} Nothing was issued, and the last day to issue it has not moved.`) : error
  }
}

/** In the adviser's words; nothing where it is a fault of ours. */
function whyNotDrawn(error: unknown): string | undefined {
  if (error instanceof Unprintable)
    return `We cannot print the character “${error.character}” in a name. Ask the family for another spelling, and correct it.`
  if (error instanceof DoesNotFit)
    return 'The names are too long for one page. Shorten what can be shortened.'
  if (error instanceof FontMissing) return 'A font that these names need is not installed.'
  if (error instanceof SealingKeyError) return `${error.message}.`
  return undefined
}

type Issued = { number: string; kind: CertificateKind; issuedOn: CalendarDate; appeal: Appeal | null }

/** The family gets the certificate's number and what it changes; the council and ICB that it was issued and when. */
function lettersFor(mediationCase: OpenCase, { number, kind, issuedOn, appeal }: Issued): Letter[] {
  const { id, reference, holder, toldCouncil, icbs } = mediationCase
  const days = dated(appeal)
  return [
    ...(holder
      ? [
          letter('certificate-issued', holder.to, {
            reference,
            number,
            kind,
            issuedOn,
            appeal: days && { safeOn: days.safeBy, dueOn: days.dueOn },
            caseUrl: `${caseUrl('parent', id)}/certificate`,
          }),
        ]
      : []),
    ...[toldCouncil, ...icbs].flatMap((body) =>
      body?.to.email
        ? [letter('certificate-fact', body.to, { reference, issuedOn, caseUrl: caseUrl('authority', id) })]
        : [],
    ),
  ]
}
