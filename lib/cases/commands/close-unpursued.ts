import { z } from 'zod'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import { caseCommand } from '../case-command'
import { finishTasks } from '../desk-tasks'
import { cancels } from '../duties'
import { endArrangements } from '../end-arrangements'
import { toFamily } from '../everybody'
import { appealDate, openDuty } from '../open-duty'
import { silenceOf } from '../silence'

const input = z.object({
  howAsked: longWords({
    called: 'How you asked',
    missing: 'Say how and when you asked the family what they want',
    max: 2000,
  }),
})

/**
 * A family that was asked by letter and by a person, and does not answer: the adviser closes the case. It has not said no,
 * so no certificate is owed; the road to one stays open, on its page and by telephone (`ask_for_certificate`), and its last
 * day to appeal runs on and stays in sight.
 */
export const closeUnpursued = caseCommand('close_unpursued', {
  input,

  async run({ tx, actor, mediationCase, input: { howAsked }, now }) {
    const { id, reference, decision } = mediationCase
    if (await openDuty(tx, id, 'issue_certificate'))
      throw problem('', 'The family is still owed a certificate. Issue it first')
    const silence = await silenceOf(tx, id)
    if (!silence?.deskAsked)
      throw problem(
        '',
        'The family has not been silent for three weeks, or has not been asked by a person yet',
      )

    const why = 'The family did not answer'
    const ended = await endArrangements({ tx, actor, mediationCase, now, why, how: 'unpursued' })
    await finishTasks(
      tx,
      id,
      ['family_silent', 'ring_the_family', 'no_time_suits', 'mediator_needed'],
      actor,
      now,
    )
    const appeal = await appealDate(tx, id)
    return {
      detail: { howAsked, since: silence.since },
      duties: [cancels('give_information', why), cancels('make_choice', why), ...ended.duties],
      letters: [
        ...toFamily(mediationCase, (to, caseUrl) =>
          letter('not-pursued', to, {
            reference,
            caseUrl,
            appeal,
            certificateNeeded: decision ? certificateNeeded(decision.grounds).needed : false,
          }),
        ),
        ...ended.letters,
      ],
    }
  },
})
