import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { mediators } from '@/db/schema/mediators'
import { offeredTimes } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { londonDate, londonTime, longDate } from '@/lib/law/calendar/date'
import { extraMinutesOf } from '@/lib/scheduling/extra-minutes'
import { offeredSpans, timesOffered } from '@/lib/scheduling/offered-times'
import { meetingNeeded } from '@/lib/scheduling/meeting-needed'
import { obstaclesAmong } from '@/lib/scheduling/obstacles'
import { noRoomFits } from '@/lib/scheduling/places'
import { marksOf } from '@/lib/scheduling/window'
import { caseCommand, type Work } from '../case-command'
import { toFamily } from '../everybody'
import { openDuty } from '../open-duty'

/**
 * The mediator offers times, as long as the family needs, and the family chooses one. A time outside the weekly pattern
 * is the mediator's own business; one that is past or taken, with the way there, on leave, or after their papers run
 * out is not offered. A time later than day 30 can be, and is marked wherever it is shown.
 */
export const offerTimes = caseCommand('offer_times', {
  input: timesOffered,

  async run(work) {
    const { tx, mediationCase, input: given, now, today, calendar } = work
    const { id: caseId, reference, mediator } = mediationCase
    if (!mediator) throw problem('', 'Nobody is the mediator of this case any more')
    const [profile] = await tx.select().from(mediators).where(eq(mediators.userId, mediator.userId))
    const minutes = profile!.meetingMinutes + (await extraMinutesOf(tx, caseId))
    const spans = offeredSpans(given, { now, today, minutes })
    await demandPossible(work, spans, mediator.userId)

    if (given.withdrawEarlier) await withdrawEarlier(work)
    const fresh = await tx
      .insert(offeredTimes)
      .values(
        spans.map(({ startsAt, endsAt, mode }) => ({
          caseId,
          mediatorId: mediator.userId,
          startsAt,
          endsAt,
          mode,
          offeredAt: now,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: offeredTimes.id })
    if (fresh.length === 0) throw problem('picked', 'You have offered these times already')
    const clock = await openDuty(tx, caseId, 'arrange_mediation')
    const late = spans.filter(({ startsAt }) => marksOf(startsAt, clock, { today, calendar }).beyondWindow)
    return {
      detail: { count: fresh.length, beyondWindow: late.length, withdrewEarlier: given.withdrawEarlier },
      letters: toFamily(mediationCase, (to, caseUrl) =>
        letter('times-offered', to, { reference, caseUrl, count: fresh.length, mediator: mediator.name }),
      ),
    }
  },
})

type Offering = Work<z.output<typeof timesOffered>>
type Spans = ReturnType<typeof offeredSpans>

/** Stops the command at the first time at which the mediator cannot be, or no room fits: it could not be held. */
async function demandPossible({ tx, mediationCase, now }: Offering, spans: Spans, userId: string) {
  const { localAuthorityId: areaId } = mediationCase
  const wanted = spans.map((span) => ({ ...span, areaId, meetingId: null }))
  const obstacles = await obstaclesAmong(tx, [userId], wanted, now)
  const needed = await meetingNeeded(tx, mediationCase.id)
  for (const one of wanted) {
    const inTheWay = obstacles(userId, one)
    if (inTheWay.length > 0) throw problem(one.field, `${which(one)}${inTheWay.join('. ')}`)
    if (await noRoomFits(tx, needed, one))
      throw problem(
        one.field,
        `${which(one)}None of our rooms has what this family needs. Offer another way to meet`,
      )
  }
}

/** Which of the ticked times it is: a row of the mediator's own has its message beside it. */
const which = ({ field, startsAt }: Spans[number]) =>
  field === 'picked' ? `${longDate(londonDate(startsAt))}, ${londonTime(startsAt)}: ` : ''

async function withdrawEarlier({ tx, mediationCase: { id }, now }: Offering) {
  await tx
    .update(offeredTimes)
    .set({ withdrawnAt: now })
    .where(and(eq(offeredTimes.caseId, id), isNull(offeredTimes.withdrawnAt)))
}
