import { z } from 'zod'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { endMove, endRequests, openMove } from '../another-time'
import { caseCommand } from '../case-command'
import { finishTasks } from '../desk-tasks'
import { everybody } from '../everybody'

/** Nobody found another time, or nobody needs one any more: the meeting stays where it is, and everybody is told. */
export const keepMeeting = caseCommand('keep_meeting', {
  input: z.object({
    why: longWords({ called: 'The reason', missing: 'Say why the time stays', max: 1000 }),
  }),

  async run({ tx, actor, mediationCase, input: { why }, now }) {
    const { id: caseId, reference } = mediationCase
    const meeting = await standingMeeting(tx, caseId)
    if (!meeting) throw problem('', 'No meeting is booked')
    const move = await openMove(tx, caseId)
    if (move) await endMove(tx, move.id, 'over', now)
    await endRequests(tx, meeting.id, 'over', now)
    await finishTasks(tx, caseId, ['no_time_suits'], actor, now)
    const stands = { startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() }
    return {
      detail: { meetingId: meeting.id, why },
      letters: everybody(mediationCase).map(({ to, caseUrl }) =>
        letter('meeting-stands', to, { reference, caseUrl, ...stands }),
      ),
    }
  },
})
