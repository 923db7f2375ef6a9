import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetings } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords } from '@/lib/kernel/words'
import { callOff } from '@/lib/scheduling/call-off'
import { factsOf, standingMeeting } from '@/lib/scheduling/meeting'
import { attendanceIn, namedWhoCame } from '@/lib/scheduling/who-came'
import { caseCommand } from '../case-command'
import { everybody } from '../everybody'

const input = z.preprocess(
  attendanceIn,
  z.object({
    /** By attendee. */
    attendance: z.record(z.string(), z.string()),
    why: optionalLongWords({ called: 'Why it was adjourned', max: 2000 }),
  }),
)

/**
 * A meeting that has begun stops, to go on another day: who came is kept, and the mediator offers times for the rest.
 * The mediation is not over, so nothing that its end starts has started, and the 30 days run on.
 */
export const adjournMeeting = caseCommand('adjourn_meeting', {
  input,

  async run({ tx, mediationCase, input: { attendance, why }, now }) {
    const running = await standingMeeting(tx, mediationCase.id)
    if (!running?.startedAt) throw problem('', 'The meeting has not begun')
    await namedWhoCame({ tx, meetingId: running.id, attendance })
    const ending = { status: 'adjourned', why: 'It goes on another day.' } as const
    const { meeting, duties } = await callOff({ tx, meeting: running, now }, ending)
    await tx.update(meetings).set({ endedAt: now }).where(eq(meetings.id, meeting.id))
    const { reference } = mediationCase
    return {
      detail: { meetingId: meeting.id, endedAt: now.toISOString(), why },
      duties,
      letters: everybody(mediationCase).map(({ to, caseUrl }) =>
        letter('meeting-adjourned', to, {
          reference,
          caseUrl,
          startedAt: factsOf(meeting, 'REQUEST').startsAt,
        }),
      ),
    }
  },
})
