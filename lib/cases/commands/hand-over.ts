import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { caseParties } from '@/db/schema/cases'
import { mediators } from '@/db/schema/mediators'
import { offeredTimes } from '@/db/schema/scheduling'
import { letter, type Letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { longWords } from '@/lib/kernel/words'
import { candidatesFor } from '@/lib/mediators/candidates'
import { lockWeek } from '@/lib/mediators/cases-this-week'
import { mediatorRecipient } from '@/lib/mediators/offer'
import { callOff } from '@/lib/scheduling/call-off'
import { extraMinutesOf } from '@/lib/scheduling/extra-minutes'
import { keepWithAnother } from '@/lib/scheduling/keep-with-another'
import { factsOf, standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import { offeredSpans } from '@/lib/scheduling/offered-times'
import { mediatorObstacles } from '@/lib/scheduling/obstacles'
import { endMove, openMove } from '../another-time'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { isTheMediatorNow } from '../companions-end'
import { finishTasks } from '../desk-tasks'
import { toFamily } from '../everybody'
import { meetingChanged } from '../meeting-letters'
import { demandNotBegun } from '../not-begun'
import { decideObjections } from '../objections-decided'
import { reopenCase, type OpenCase } from '../open-case'
import { changedMediatorLetters, partWith, releasedLetter } from '../pass-on'
import { bodiesOf } from '../taking-part'
import { cancelMeeting } from './cancel-meeting'

const input = z.object({
  mediatorId: z.uuid('Choose who takes over'),
  reason: longWords({ called: 'The reason', missing: 'Say why the case is handed over', max: 1000 }),
  /** What becomes of a meeting that stands: it stays at its time, or the family chooses from other times. */
  meeting: z.preprocess((given) => given ?? 'same_time', z.enum(['same_time', 'other_times'])),
  /** Times that the new mediator could do, for the family to choose from. */
  picked: z.preprocess(
    (given) => (given === undefined || given === '' ? [] : [given].flat()),
    z.array(z.string().max(60)).max(10),
  ),
})

/**
 * Another mediator takes over a case at once: when somebody falls ill there is no time for an offer and its limit. The
 * desk has spoken with whoever takes over; everything that is asked of a mediator is asked of them. A meeting stays at
 * its time if they can come then; otherwise it falls, and the family chooses from their times. Nobody's clock stops.
 */
export const handOver = caseCommand('hand_over', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input: given, now } = work
    const { id: caseId, reference, councilName, localAuthorityId: areaId } = mediationCase
    const { mediator: before } = mediationCase
    if (!before) throw problem('', 'Nobody is the mediator of this case')
    const meeting = await standingMeeting(tx, caseId)
    demandNotBegun(meeting, now)
    const stays = meeting !== undefined && given.meeting === 'same_time'
    await demandAble(work, stays ? meeting : undefined)
    const to = await mediatorRecipient(tx, given.mediatorId)

    await isTheMediatorNow(work, given.mediatorId)
    await partWith(tx, mediationCase, before, now)
    // What was proposed was for the one who had the case: nobody has asked the other.
    const proposed = await openMove(tx, caseId)
    if (proposed) await endMove(tx, proposed.id, 'over', now)
    const party = { caseId, role: 'mediator' as const, userId: given.mediatorId, name: to.name, sinceAt: now }
    await tx.insert(caseParties).values(party)
    const after = await reopenCase(tx, mediationCase)
    await finishTasks(tx, caseId, ['mediator_needed'], actor, now)
    const settled = await decideObjections(work, before.userId, 'taken_off')

    const kept = stays ? await keepWithAnother(tx, { ...meeting, areaId }, after.mediator!, now) : undefined
    const offered = kept ? 0 : await offerTheirTimes(work)
    const lost = kept ? undefined : meeting
    return {
      detail: {
        ...{ before: before.name, beforeId: before.userId, name: to.name, mediatorId: given.mediatorId },
        ...{ reason: given.reason, meetingId: meeting?.id ?? null, keeps: kept !== undefined, offered },
      },
      duties: lost?.status === 'held' ? await letGo(work, lost) : [],
      letters: [
        ...(kept?.status === 'booked'
          ? await meetingChanged(tx, after, { meeting: kept, wasAt: null, mediator: to.name })
          : changedMediatorLetters(after, {
              ...{ before: before.name, next: to.name },
              lost: lost?.status === 'held' ? lost.startsAt : null,
            })),
        ...(offered > 0 ? timesLetter(after, offered, to.name) : []),
        letter('case-handed-over', to, {
          ...{ reference, caseUrl: caseUrl('mediator', caseId), council: councilName },
          startsAt: kept?.startsAt.toISOString() ?? null,
          meeting: kept?.status === 'held' ? factsOf(kept) : null,
        }),
        releasedLetter(mediationCase, before, meeting && { ...meeting, sequence: meeting.sequence + 1 }),
        ...settled,
      ],
      then: lost?.status === 'booked' ? [cancelMeeting.next({ side: 'mediator', why: given.reason })] : [],
    }
  },
})

type HandingOver = Work<z.output<typeof input>>

/** Stops the command when whoever takes over may not mediate this case, or cannot come to the meeting that stays. */
async function demandAble(
  { tx, mediationCase, input: { mediatorId }, now, today, calendar }: HandingOver,
  meeting: Meeting | undefined,
) {
  if (mediationCase.mediator?.userId === mediatorId)
    throw problem('mediatorId', `${mediationCase.mediator.name} has this case`)
  await lockWeek(tx, mediatorId)
  const asked = { caseId: mediationCase.id, bodies: bodiesOf(mediationCase), now, today, calendar }
  const found = (await candidatesFor(tx, asked)).find(({ userId }) => userId === mediatorId)
  if (!found) throw problem('mediatorId', 'Choose who takes over')
  // A meeting that stays needs no new time; a case without one may still find it.
  if (!found.eligible && !found.onlyLacksTime)
    throw problem('mediatorId', `${found.name} cannot take this case. ${found.reasons.join('. ')}`)
  if (!meeting) return
  const { localAuthorityId: areaId } = mediationCase
  const wanted = { ...meeting, areaId, meetingId: meeting.id }
  const obstacles = await mediatorObstacles(tx, mediatorId, wanted, now)
  if (obstacles.length > 0) throw problem('mediatorId', obstacles.join('. '))
}

/** Offers the family the times that were picked for it, and says how many. */
async function offerTheirTimes({
  tx,
  mediationCase,
  input: given,
  now,
  today,
}: HandingOver): Promise<number> {
  const { mediatorId, picked } = given
  if (picked.length === 0 || mediationCase.state === 'ended') return 0
  const [profile] = await tx.select().from(mediators).where(eq(mediators.userId, mediatorId))
  const spans = offeredSpans(
    { picked, times: [], withdrawEarlier: false },
    { now, today, minutes: profile!.meetingMinutes + (await extraMinutesOf(tx, mediationCase.id)) },
  )
  for (const { startsAt, endsAt, mode } of spans) {
    const { id, localAuthorityId: areaId } = mediationCase
    const wanted = { startsAt, endsAt, mode, areaId, meetingId: id }
    const obstacles = await mediatorObstacles(tx, mediatorId, wanted, now)
    if (obstacles.length > 0) throw problem('picked', obstacles.join('. '))
  }
  await tx.insert(offeredTimes).values(
    spans.map(({ startsAt, endsAt, mode }) => ({
      ...{ caseId: mediationCase.id, mediatorId, startsAt, endsAt, mode, offeredAt: now },
    })),
  )
  return spans.length
}

const timesLetter = (after: OpenCase, count: number, mediator: string): Letter[] =>
  toFamily(after, (to, url) =>
    letter('times-offered', to, { reference: after.reference, caseUrl: url, count, mediator }),
  )

async function letGo({ tx, now }: HandingOver, meeting: Meeting) {
  const why = 'The mediator cannot come.'
  const { duties } = await callOff({ tx, meeting, now }, { status: 'lapsed', why })
  return duties
}
