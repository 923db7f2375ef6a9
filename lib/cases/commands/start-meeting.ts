import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetings } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { after } from '@/lib/scheduling/free-times'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { forgetOtherTimes } from '../another-time'
import { caseCommand } from '../case-command'
import { finishTasks } from '../desk-tasks'

/** The mediator starts the meeting: at most an hour before its time, and once. Nobody is asked about another time any more. */
export const startMeeting = caseCommand('start_meeting', {
  input: z.object({}),

  async run({ tx, actor, mediationCase: { id }, now }) {
    const meeting = await standingMeeting(tx, id)
    if (!meeting) throw problem('', 'No meeting is booked')
    if (meeting.startedAt) throw problem('', 'The meeting has started already')
    if (now < after(meeting.startsAt, -60)) throw problem('', 'It is too early to start this meeting')
    await tx.update(meetings).set({ startedAt: now }).where(eq(meetings.id, meeting.id))
    await forgetOtherTimes(tx, meeting.id, now)
    await finishTasks(tx, id, ['no_time_suits'], actor, now)
    return { detail: { meetingId: meeting.id, startedAt: now.toISOString() }, letters: [] }
  },
})
