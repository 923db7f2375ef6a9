import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { mediators, registerEntries } from '@/db/schema/mediators'
import { offeredTimes } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { londonDate } from '@/lib/law/calendar/date'
import { papersProblems } from '@/lib/mediators/eligibility'
import { extraMinutesOf } from '@/lib/scheduling/extra-minutes'
import { offeredSpans, timesOffered } from '@/lib/scheduling/offered-times'
import { availabilityOf } from '@/lib/scheduling/availability'
import { after, type Span } from '@/lib/scheduling/free-times'
import { marksOf } from '@/lib/scheduling/window'
import { caseCommand, type Work } from '../case-command'
import { toFamily } from '../everybody'
import { openDuty } from '../open-duty'

/**
 * The mediator offers times, as long as the family needs, and the family chooses one. A time outside the weekly pattern is the mediator's own
 * business; one that is past, taken, or after their papers run out is not offered. A time later than day 30 can be,
 * and is marked wherever it is shown.
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
    await demandPossible(work, spans, mediator.userId, profile!)

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

async function demandPossible(
  { tx, now }: Offering,
  spans: Spans,
  userId: string,
  { minutesBefore, minutesAfter }: { minutesBefore: number; minutesAfter: number },
) {
  const papers = await tx.select().from(registerEntries).where(eq(registerEntries.mediatorId, userId))
  const starts = spans.map(({ startsAt }) => startsAt.getTime())
  const around: Span & { now: Date } = {
    startsAt: after(new Date(Math.min(...starts)), -24 * 60),
    endsAt: after(new Date(Math.max(...starts)), 48 * 60),
    now,
  }
  const { taken } = (await availabilityOf(tx, [userId], around)).get(userId)!
  for (const { field, startsAt, endsAt } of spans) {
    const [from, until] = [after(startsAt, -minutesBefore), after(endsAt, minutesAfter)]
    if (taken.some((span) => span.startsAt < until && from < span.endsAt))
      throw problem(field, 'You have another meeting then, with the time around it')
    const [outOfDate] = papersProblems(papers, londonDate(startsAt))
    if (outOfDate) throw problem(field, `You cannot mediate on that day. ${outOfDate}`)
  }
}

async function withdrawEarlier({ tx, mediationCase: { id }, now }: Offering) {
  await tx
    .update(offeredTimes)
    .set({ withdrawnAt: now })
    .where(and(eq(offeredTimes.caseId, id), isNull(offeredTimes.withdrawnAt)))
}
