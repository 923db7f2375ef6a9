import { z } from 'zod'
import { meetingsNotHeld } from '@/db/schema/outcomes'
import { problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { callOff, cancellations } from '@/lib/scheduling/call-off'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand } from '../case-command'
import { demandItsSide, meetingSides, notHeldBecause } from '../meeting-sides'
import { hasBegun } from '../not-begun'
import { notHeldReasons } from '../outcome'

/**
 * The time came and the meeting was not held: somebody was not there, or nobody who could decide (LAW A-11). Nobody
 * has taken part, so no certificate follows from it; the 30 days run on and on whose side it lay is recorded.
 */
export const didNotHappen = caseCommand('did_not_happen', {
  input: z.object({
    side: z.enum(meetingSides, 'Choose on whose side it lay'),
    reason: z.enum(notHeldReasons, 'Choose what it was').optional(),
    why: longWords({ called: 'What happened', missing: 'Say what happened', max: 2000 }),
  }),

  async run({ tx, mediationCase, input: { side, reason = 'other', why }, now }) {
    demandItsSide(side, mediationCase)
    const booked = await standingMeeting(tx, mediationCase.id)
    if (!booked) throw problem('', 'No meeting is booked')
    if (!hasBegun(booked, now))
      throw problem('', 'The meeting is still to come. Until then it can be changed or cancelled')
    const ending = { status: 'did_not_happen', why: notHeldBecause[side] } as const
    const { meeting, duties } = await callOff({ tx, meeting: booked, now }, ending)
    await tx.insert(meetingsNotHeld).values({ meetingId: meeting.id, side, reason, recordedAt: now })
    return {
      detail: { meetingId: meeting.id, startsAt: meeting.startsAt.toISOString(), side, reason, why },
      duties,
      letters: await cancellations({ tx, mediationCase }, meeting, ending.why),
    }
  },
})
