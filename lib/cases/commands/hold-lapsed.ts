import { z } from 'zod'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { callOff } from '@/lib/scheduling/call-off'
import { factsOf, standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { toFamily } from '../everybody'

/**
 * Nobody who can decide was named before a hold ran out: the time is free again and the family chooses another. The
 * desk asks the council or ICB why. The 30 days run on.
 */
export const holdLapsed = caseCommand('hold_lapsed', {
  input: z.object({ meetingId: z.uuid() }),

  async run({ tx, mediationCase, input: { meetingId }, now }) {
    const { id, reference, mediator } = mediationCase
    const held = await standingMeeting(tx, id)
    if (held?.id !== meetingId || held.status !== 'held') throw problem('', 'This time is not held')
    if (held.heldUntil === null || held.heldUntil > now) throw problem('', 'This time is still held')
    const why = 'Nobody who can decide was named in time.'
    const { meeting, duties } = await callOff({ tx, meeting: held, now }, { status: 'lapsed', why })
    return {
      detail: { meetingId, startsAt: meeting.startsAt.toISOString() },
      duties,
      letters: [
        ...toFamily(mediationCase, (to, caseUrl) =>
          letter('hold-lapsed', to, { reference, caseUrl, startsAt: meeting.startsAt.toISOString() }),
        ),
        ...(mediator
          ? [
              letter('meeting-cancelled', mediator.to, {
                reference,
                caseUrl: caseUrl('mediator', id),
                meeting: factsOf(meeting, 'CANCEL'),
                why,
              }),
            ]
          : []),
      ],
      tasks: await unlessWaiting(tx, id, {
        kind: 'nobody_with_authority',
        detail: 'A held time lapsed, because nobody who can decide was named. Ask why',
      }),
    }
  },
})
