import { z } from 'zod'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { longWords, optionalLongWords } from '@/lib/kernel/words'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { everybody } from '../everybody'
import { deskRecipient } from '../recipients'
import { whoAsks } from '../who-asks'

/**
 * Somebody who comes asks for another time, with the reason and what would do. The meeting stands until another time
 * is agreed, and the 30 days run on. The others read the reason on the case's page, not in a letter.
 */
export const askToChange = caseCommand('ask_to_change', {
  input: z.object({
    reason: longWords({ called: 'The reason', missing: 'Say why you ask to change the meeting', max: 2000 }),
    alternatives: optionalLongWords({ called: 'The times that would suit', max: 2000 }),
  }),

  async run({ tx, actor, role, mediationCase, input: { reason, alternatives } }) {
    const { id, reference } = mediationCase
    const meeting = await standingMeeting(tx, id)
    if (!meeting) throw problem('', 'No meeting is booked')
    const who = whoAsks(actor, role, mediationCase)
    const others = everybody(mediationCase).filter(({ partyId }) => partyId !== who.partyId)
    const desk = { to: await deskRecipient(tx, mediationCase), caseUrl: caseUrl('admin', id) }
    return {
      detail: { meetingId: meeting.id, who: who.first, reason, alternatives },
      letters: [...others, desk].map(({ to, caseUrl }) =>
        letter('change-asked', to, { reference, caseUrl, who: who.first, why: '' }),
      ),
      tasks: await unlessWaiting(tx, id, {
        kind: 'no_time_suits',
        detail: `${who.first} asks to change the meeting. Find another time`,
      }),
    }
  },
})
