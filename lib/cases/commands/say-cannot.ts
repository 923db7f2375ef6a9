import { z } from 'zod'
import { letter } from '@/emails/letter'
import { longWords } from '@/lib/kernel/words'
import { caseUrl } from '@/lib/kernel/urls'
import { caseCommand } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { deskRecipient } from '../recipients'
import { whoAsks } from '../who-asks'

/**
 * None of the times suits a party. What is offered or held stands, the 30 days run on, and the desk finds out what
 * would do. For a council or ICB it is no way of saying no: they must take part.
 */
export const sayCannot = caseCommand('say_cannot', {
  input: z.object({
    reason: longWords({
      called: 'What you tell us',
      missing: 'Tell us why, and what would suit you',
      max: 2000,
    }),
  }),

  async run({ tx, actor, role, mediationCase, input: { reason } }) {
    const { id, reference } = mediationCase
    const who = whoAsks(actor, role, mediationCase)
    const tasks = await unlessWaiting(tx, id, {
      kind: 'no_time_suits',
      detail: `No time suits ${who.inside}. Find one that does, inside the 30 days`,
    })
    return {
      detail: { who: who.first, reason },
      letters:
        tasks.length === 0
          ? []
          : [
              letter('desk-task', await deskRecipient(tx, mediationCase), {
                reference,
                caseUrl: caseUrl('admin', id),
                what: `no time suits ${who.inside}.`,
              }),
            ],
      tasks,
    }
  },
})
