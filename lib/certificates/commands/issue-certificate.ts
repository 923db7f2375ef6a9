import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { certificates } from '@/db/schema/certificates'
import { letter, type Letter } from '@/emails/letter'
import { keptAgain } from '@/lib/cases/appeal-window'
import { caseCommand, type Outcome, type Work } from '@/lib/cases/case-command'
import { certificateKinds, type CertificateKind } from '@/lib/cases/case'
import { discharges, moves, type DutyChange } from '@/lib/cases/duties'
import type { OpenCase } from '@/lib/cases/open-case'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { optionalLongWords } from '@/lib/kernel/words'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { unmetGuards, type CertificateFacts } from '@/lib/law/certificate-guards'
import { appealAfter, dated, type AppealAfter } from '../appeal-after'
import { certificateContent } from '../content'
import { drawn } from '../draw'
import { guardFacts } from '../guard-facts'
import { keep, newNumber } from '../keep'
import { nameOf, particularsOf } from '../particulars'
import { fieldFor, guardInWords } from '../unmet'

const input = z.object({
  kind: z.enum(certificateKinds, { error: 'Choose which certificate to issue' }),
  lateReason: optionalLongWords({ called: 'The reason', max: 1000 }),
  actsForReason: optionalLongWords({ called: 'The reason', max: 1000 }),
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

    const [facts, issuedBy] = [await checkedFacts(work), issuerOf(work)]
    const first = await firstIssue(tx, mediationCase.id)
    const appeal = appealAfter({
      decision,
      firstIssuedOn: first ?? today,
      contactedInTime: facts.contact.inTime,
      calendar: work.calendar,
    })
    const { number, code } = await newNumber(tx, today)
    const content = certificateContent(
      particularsOf({
        ...{ mediationCase, kind, number, code },
        issuedOn: today,
        stated: { concludedOn: facts.concludedOn, saidCannotOn: facts.arranging.saidCannotOn },
        adviserName: await nameOf(tx, issuedBy),
        appeal: dated(appeal),
        replaces: null,
      }),
    )
    const paper = await drawn(content, now)
    const caseId = mediationCase.id
    const issued = { caseId, holderId: holder.id, eventId, kind, issuedOn: today, issuedAt: now, issuedBy }
    await keep(tx, issued, content, paper)

    const moved = first ? null : appeal
    const { sha256 } = paper
    const { lateReason, actsForReason } = asked
    return {
      detail: { kind, number, sha256, issuedOn: today, lateReason, actsForReason },
      duties: [
        discharges('issue_certificate', kind),
        ...movedAppeal(moved),
        ...(await keptAgain(tx, caseId, moved, today)),
      ],
      letters: lettersFor(mediationCase, { number, kind, issuedOn: today, appeal: moved }),
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
    reasons: asked,
  })
  if (!facts) throw problem('kind', 'This certificate is not owed, or somebody has just issued it')
  const [unmet] = unmetGuards(facts)
  if (unmet) throw problem(fieldFor(unmet), guardInWords[unmet])
  return facts
}

/** The day of issue of the case's first certificate, whatever became of it; nothing before there is one. */
async function firstIssue(tx: Transaction, caseId: string): Promise<CalendarDate | undefined> {
  const [first] = await tx
    .select({ on: certificates.issuedOn })
    .from(certificates)
    .where(eq(certificates.caseId, caseId))
    .orderBy(asc(certificates.issuedOn))
    .limit(1)
  return first?.on
}

/** Only the first certificate moves it (LAW A-8). */
const movedAppeal = (appeal: AppealAfter | null): DutyChange[] =>
  appeal ? [moves(appeal, 'the certificate was issued')] : []

type Issued = { number: string; kind: CertificateKind; issuedOn: CalendarDate; appeal: AppealAfter | null }

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
