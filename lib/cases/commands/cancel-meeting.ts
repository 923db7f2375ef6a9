import { z } from 'zod'
import { problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { callOff, cancellations } from '@/lib/scheduling/call-off'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand } from '../case-command'
import { askedForBy, demandItsSide, meetingSides } from '../meeting-sides'
import { demandNotBegun } from '../not-begun'

/**
 * The desk cancels a booked meeting, and says at whose wish and why. Everybody's calendar lets go of it; the case is
 * being arranged again, and the 30 days have never stopped (LAW part 10).
 */
export const cancelMeeting = caseCommand('cancel_meeting', {
  input: z.object({
    side: z.enum(meetingSides, 'Choose who asked for it'),
    why: longWords({ called: 'The reason', missing: 'Say why the meeting is cancelled', max: 2000 }),
  }),

  async run({ tx, mediationCase, input: { side, why }, now }) {
    demandItsSide(side, mediationCase)
    const booked = await standingMeeting(tx, mediationCase.id)
    if (!booked) throw problem('', 'No meeting is booked')
    demandNotBegun(booked, now)
    const { meeting, duties } = await callOff(
      { tx, meeting: booked, now },
      { status: 'cancelled', why: askedForBy[side] },
    )
    return {
      detail: { meetingId: meeting.id, startsAt: meeting.startsAt.toISOString(), side, why },
      duties,
      letters: await cancellations({ tx, mediationCase }, meeting, askedForBy[side]),
    }
  },
})
