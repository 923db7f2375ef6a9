import { z } from 'zod'
import { correctionsAsked } from '@/db/schema/agreements'
import { letter } from '@/emails/letter'
import { caseCommand } from '@/lib/cases/case-command'
import { whoAsks } from '@/lib/cases/who-asks'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { longWords } from '@/lib/kernel/words'
import { agreementThatIs } from '../draft'
import { partySpokenFor } from '../signers'

/**
 * A party says that what is written is not what was agreed. The mediator reads its words and writes a new version, or
 * does not; nothing else comes of it, and nobody has to sign meanwhile.
 */
export const askToCorrect = caseCommand('ask_to_correct', {
  input: z.object({
    words: longWords({ called: 'What is wrong', missing: 'Say what is wrong', max: 2000 }),
  }),

  async run({ tx, actor, role, mediationCase, input: { words }, now }) {
    const { id, reference, mediator } = mediationCase
    const agreement = (await agreementThatIs(tx, id, 'to_sign')) ?? (await agreementThatIs(tx, id, 'signed'))
    if (!agreement) throw problem('', 'There is no agreement yet')
    const partyId = partySpokenFor(actor, role, mediationCase)
    await tx.insert(correctionsAsked).values({ agreementId: agreement.id, partyId, words, askedAt: now })
    const who = whoAsks(actor, role, mediationCase).first
    return {
      detail: { agreementId: agreement.id, who },
      letters: mediator
        ? [letter('correction-asked', mediator.to, { reference, caseUrl: caseUrl('mediator', id), who })]
        : [],
    }
  },
})
