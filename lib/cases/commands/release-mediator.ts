import { z } from 'zod'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { longWords } from '@/lib/kernel/words'
import { callOff } from '@/lib/scheduling/call-off'
import { standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { demandNotBegun } from '../not-begun'
import { decideObjections } from '../objections-decided'
import { changedMediatorLetters, partWith, releasedLetter } from '../pass-on'
import { deskRecipient } from '../recipients'
import { cancelMeeting } from './cancel-meeting'

const input = z.object({
  reason: longWords({
    called: 'The reason',
    missing: 'Say why, so that the right person is asked next',
    max: 1000,
  }),
})

/**
 * A mediator steps down, or the desk takes them off the case. A hold is let go and a booked meeting cancelled with it,
 * because nobody is there to run it; the desk asks the next. The reason is the desk's alone, and the 30 days run on.
 */
export const releaseMediator = caseCommand('release_mediator', {
  input,

  async run(work): Promise<Outcome> {
    const {
      tx,
      role,
      mediationCase,
      input: { reason },
      now,
    } = work
    const { id: caseId, mediator } = mediationCase
    if (!mediator) throw problem('', 'Nobody is the mediator of this case')
    const meeting = await standingMeeting(tx, caseId)
    demandNotBegun(meeting, now)

    await partWith(tx, mediationCase, mediator, now)
    const stepsDown = role === 'mediator'
    const settled = await decideObjections(work, mediator.userId, 'taken_off')
    const released = releasedLetter(mediationCase, mediator, meeting && withoutThem(meeting))
    return {
      detail: { mediator: mediator.name, mediatorId: mediator.userId, stepsDown, reason },
      duties: meeting?.status === 'held' ? await letGo(work, meeting) : [],
      letters: [
        ...changedMediatorLetters(mediationCase, {
          before: mediator.name,
          next: null,
          lost: meeting?.status === 'held' ? meeting.startsAt : null,
        }),
        released,
        ...(stepsDown ? [await deskHears(work)] : []),
        ...settled,
      ],
      tasks: await unlessWaiting(tx, caseId, {
        kind: 'mediator_needed',
        detail: `${mediator.name} ${stepsDown ? 'steps down' : 'was taken off'}. Ask another mediator`,
      }),
      then: meeting?.status === 'booked' ? [cancelMeeting.next({ side: 'mediator', why: reason })] : [],
    }
  },
})

type Releasing = Work<z.output<typeof input>>

/** Each change of a meeting raises its number; a booked one is cancelled in the step that follows, with this one. */
const withoutThem = (meeting: Meeting): Meeting => ({ ...meeting, sequence: meeting.sequence + 1 })

async function letGo({ tx, now }: Releasing, meeting: Meeting) {
  const why = 'The mediator cannot come.'
  const { duties } = await callOff({ tx, meeting, now }, { status: 'lapsed', why })
  return duties
}

async function deskHears({ tx, mediationCase }: Releasing) {
  const { id, reference } = mediationCase
  return letter('desk-task', await deskRecipient(tx, mediationCase), {
    reference,
    caseUrl: caseUrl('admin', id),
    what: 'the mediator steps down. Ask another one.',
  })
}
