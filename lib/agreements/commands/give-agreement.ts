import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { agreements } from '@/db/schema/agreements'
import { letter } from '@/emails/letter'
import { caseCommand } from '@/lib/cases/case-command'
import { problem } from '@/lib/kernel/refusal'
import { agreementContent, digestOf, wordsOf } from '../content'
import { optionalDay } from '@/lib/kernel/typed-day'
import { longDate } from '@/lib/law/calendar/date'
import { agreementThatIs, outcomeAgreed } from '../draft'
import { particularsOf } from '../particulars'
import { papersOf } from '../paper'
import { signersOf } from '../signers'

/**
 * The mediator gives what is written down to the parties to sign. From now on its words stay as they are. A version
 * that was waiting for signatures is replaced, and what was signed on it is void; one that is in force stays so until
 * this one is signed by all.
 */
export const giveAgreement = caseCommand('give_agreement', {
  input: z.object({
    /** The day that it bears, where the parties wrote it down at the meeting; its times run from then. */
    writtenOn: optionalDay({ called: 'The date of the agreement' }),
  }),

  async run({ tx, mediationCase, input: { writtenOn }, now, today }) {
    const { id: caseId, reference } = mediationCase
    const draft = await agreementThatIs(tx, caseId, 'draft')
    if (!draft || draft.things.length === 0)
      throw problem('', 'Write down at least one thing that was agreed')
    const { concludedOn } = await outcomeAgreed(tx, caseId)
    if (writtenOn && writtenOn > today)
      throw problem('writtenOn', 'The date of the agreement must be today or in the past')
    if (writtenOn && writtenOn < concludedOn)
      throw problem('writtenOn', `The date of the agreement must be on or after ${longDate(concludedOn)}`)
    const waiting = await agreementThatIs(tx, caseId, 'to_sign')
    const inForce = await agreementThatIs(tx, caseId, 'signed')
    const signers = await signersOf(tx, mediationCase)

    const content = agreementContent(
      particularsOf({
        mediationCase,
        agreement: { ...draft, writtenOn },
        signers,
        meetingEndedOn: concludedOn,
        corrects: !!(waiting ?? inForce),
      }),
    )
    // Whatever cannot be printed is found before anybody signs it.
    await papersOf(content, null, now)
    const words = wordsOf(content)
    const sha256 = digestOf(words)
    if (waiting) await tx.update(agreements).set({ status: 'replaced' }).where(eq(agreements.id, waiting.id))
    await tx
      .update(agreements)
      .set({ status: 'to_sign', givenAt: now, writtenOn, content, words, sha256 })
      .where(eq(agreements.id, draft.id))
    return {
      detail: { agreementId: draft.id, version: draft.version, sha256, replaces: waiting?.version ?? null },
      letters: signers.map(({ to, caseUrl }) =>
        letter('agreement-to-sign', to, { reference, caseUrl, isCorrection: draft.version > 1 }),
      ),
    }
  },
})
