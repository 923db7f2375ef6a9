import { z } from 'zod'
import { problem } from '@/lib/kernel/refusal'
import { longDate } from '@/lib/law/calendar/date'
import { caseCommand } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { nextQuestion, silenceOf } from '../silence'

/** The family has not answered for three weeks, though asked twice: now a person asks. Nothing ends by itself. */
export const familySilent = caseCommand('family_silent', {
  input: z.object({}),

  async run({ tx, mediationCase, today }) {
    const silence = await silenceOf(tx, mediationCase.id)
    if (!silence || nextQuestion(silence, today) !== 'desk')
      throw problem('', 'There is nothing to ask today')
    return {
      detail: { about: silence.about, since: silence.since },
      letters: [],
      tasks: await unlessWaiting(tx, mediationCase.id, {
        kind: 'family_silent',
        detail: `The family has not answered since ${longDate(silence.since)}. Ask them what they want. Only you can close the case`,
      }),
    }
  },
})
