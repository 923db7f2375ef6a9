import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { agreements, agreementSignatures } from '@/db/schema/agreements'
import { letter, type Letter } from '@/emails/letter'
import { caseCommand, type Outcome, type Work } from '@/lib/cases/case-command'
import type { DutyChange } from '@/lib/cases/duties'
import { everybody } from '@/lib/cases/everybody'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { words } from '@/lib/kernel/words'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { whyNotPrintable } from '@/lib/paper/why-not-printed'
import type { AgreementContent } from '../content'
import { declarationOf } from '../declaration'
import { daysOf, dutiesOf } from '../duties-of-agreement'
import { agreementThatIs } from '../draft'
import { papersOf, printed } from '../paper'
import { partySpokenFor, signersOf, type Signer } from '../signers'

const input = z.object({
  /** What was read: a signature is put under these words and no others. */
  sha256: z.string(),
  name: words({ called: 'Your name', missing: 'Type your full name', max: 120 }),
  agrees: z.literal('yes', 'Tick the box to say that you agree'),
})

type Signing = Work<z.output<typeof input>>
type Waiting = NonNullable<Awaited<ReturnType<typeof agreementThatIs>>>

/**
 * A party signs what it has read: its typed name, its declaration, and the digest of the words. With the last of them
 * the agreement is in force from its date; what everybody undertook becomes a duty with its day (SEND Regs 2014 regs
 * 42, 44), and the paper is made once and kept.
 */
export const signAgreement = caseCommand('sign_agreement', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, role, mediationCase, input: given, now } = work
    const waiting = await agreementThatIs(tx, mediationCase.id, 'to_sign')
    if (!waiting) throw problem('', 'There is no agreement to sign')
    if (waiting.sha256 !== given.sha256)
      throw problem('', 'The agreement has changed since you opened this page. Open it again and read it')
    const signers = await signersOf(tx, mediationCase)
    const partyId = partySpokenFor(actor, role, mediationCase)
    const signer = signers.find((one) => one.partyId === partyId)
    if (!signer) throw problem('', 'This agreement is not for you to sign')
    const before = await signaturesOf(tx, waiting.id)
    if (before.some((one) => one.partyId === partyId))
      throw problem('', `It is signed already for ${signer.isFamily ? 'the family' : signer.name}`)
    demandPrintable(given.name)

    const signature = {
      ...{ agreementId: waiting.id, partyId, role, name: given.name, signedAt: now },
      declared: declarationOf(signer),
      userId: actorId(actor)!,
      sha256: given.sha256,
    }
    await tx.insert(agreementSignatures).values(signature)
    const signed = [...before, signature]
    const missing = signers.filter((one) => !signed.some((by) => by.partyId === one.partyId))
    const detail = {
      agreementId: waiting.id,
      version: waiting.version,
      who: signer.isFamily ? 'The family' : signer.name,
    }
    if (missing.length > 0) return { detail: { ...detail, left: missing.length }, letters: [] }

    const { agreedOn, duties } = await comesIntoForce(work, waiting, signers, signed)
    return {
      detail: { ...detail, left: 0, agreedOn },
      duties,
      letters: toAll(mediationCase, agreedOn, duties),
    }
  },
})

/** A name that no paper can bear is refused to whoever types it, not to the last who signs. */
function demandPrintable(name: string): void {
  const why = printed(() => whyNotPrintable(name))
  if (why) throw problem('name', `${why}. Type your name in letters that we can print`)
}

type Signed = { partyId: string; name: string; signedAt: Date }

function signaturesOf(tx: Signing['tx'], agreementId: string): Promise<Signed[]> {
  const { partyId, name, signedAt } = agreementSignatures
  return tx
    .select({ partyId, name, signedAt })
    .from(agreementSignatures)
    .where(eq(agreementSignatures.agreementId, agreementId))
}

async function comesIntoForce(
  work: Signing,
  waiting: Waiting,
  signers: readonly Signer[],
  signed: readonly Signed[],
): Promise<{ agreedOn: CalendarDate; duties: DutyChange[] }> {
  const { tx, mediationCase, now, today, calendar } = work
  const agreedOn = waiting.writtenOn ?? today
  const duties = await dutiesOf(work, waiting.things, agreedOn)
  const paper = await papersOf(
    // Written by `give_agreement` and nothing else.
    waiting.content as AgreementContent,
    {
      agreedOn,
      days: daysOf(waiting.things, agreedOn, calendar),
      signatures: signers.map(({ partyId, name }) => {
        const by = signed.find((one) => one.partyId === partyId)!
        return { party: name, name: by.name, on: londonDate(by.signedAt) }
      }),
      sha256: waiting.sha256!,
    },
    now,
  )
  await tx
    .update(agreements)
    .set({ status: 'replaced' })
    .where(and(eq(agreements.caseId, mediationCase.id), eq(agreements.status, 'signed')))
  await tx
    .update(agreements)
    .set({ status: 'signed', agreedOn, pdf: paper.bytes, pdfSha256: paper.sha256 })
    .where(eq(agreements.id, waiting.id))
  return { agreedOn, duties }
}

/** To everybody who stands in the case; the council of a mediation without it hears from the ICB (LAW R42-3). */
function toAll(
  mediationCase: Signing['mediationCase'],
  agreedOn: CalendarDate,
  duties: readonly DutyChange[],
): Letter[] {
  const { reference } = mediationCase
  const toTell = duties.some(
    (change) => change.does === 'open' && change.deadline.duty === 'tell_la_of_agreement',
  )
  const days = duties.flatMap((change) => (change.does === 'open' && change.deadline.dueOn) || [])
  return everybody(mediationCase)
    .filter(({ side }) => !(toTell && side === 'local_authority'))
    .map(({ to, caseUrl }) =>
      letter('agreement-signed', to, {
        reference,
        caseUrl,
        agreedOn,
        firstDueOn: days.toSorted()[0] ?? null,
      }),
    )
}
