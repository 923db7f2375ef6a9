import { z } from 'zod'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseCommand } from '../case-command'
import { toFamily } from '../everybody'
import { appealDate } from '../open-duty'
import { nextQuestion, silenceOf } from '../silence'

/** The family has not answered for a while: it is asked again, and pressed to nothing. It moves no date and no state. */
export const askFamily = caseCommand('ask_family', {
  input: z.object({}),

  async run({ tx, mediationCase, today }) {
    const { id, reference } = mediationCase
    const silence = await silenceOf(tx, id)
    if (!silence || nextQuestion(silence, today) !== 'ask') throw problem('', 'There is nothing to ask today')
    const appeal = await appealDate(tx, id)
    return {
      detail: { about: silence.about, since: silence.since },
      letters: toFamily(mediationCase, (to, caseUrl) =>
        letter('family-asked', to, { reference, caseUrl, about: silence.about, appeal }),
      ),
    }
  },
})
