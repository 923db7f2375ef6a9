import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { offers } from '@/db/schema/mediators'
import { meetings } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { latest, londonDate } from '@/lib/law/calendar/date'
import type { DutyName } from '@/lib/law/deadline'
import { holdLimit } from '@/lib/scheduling/hold-limit'
import { limitOn, openOffer } from '@/lib/mediators/offer'
import { calendarsOf } from '@/lib/register/holidays'
import { caseCommand, type Work } from '../case-command'
import { factsOf, type CaseFacts } from '../case-facts'
import { movedDays, standAsTheyDid, workedOutAgain, type Again } from '../moved-days'
import { movedLetters } from '../moved-letters'
import { whyHolidaysMove } from '../why-holidays-move'

/**
 * A new list of bank holidays moves days of this case: the open duties get their new days and keep the old ones in
 * their history, and whoever owes them is told once. What has ended stays as it was, and so does every certificate
 * with the dates printed on it. Given by the service alone, and only where a day does move.
 */
export const recomputeDates = caseCommand('recompute_dates', {
  input: z.object({}),

  async run(work) {
    const { tx, mediationCase, calendar } = work
    const facts = (await factsOf(tx, [mediationCase.id])).get(mediationCase.id)!
    const { moved, unmoved } = workedOutAgain(facts, calendar)
    if (moved.length === 0) throw problem('', 'No day of this case moves')
    await standAsTheyDid(tx, unmoved, calendar)
    await giveTime(work, facts, moved)

    const before = await calendarsOf(
      tx,
      moved.map(({ duty }) => duty.calendarVersion),
    )
    const { duties, days } = movedDays(moved, (one) =>
      whyHolidaysMove(one, before.get(one.duty.calendarVersion), calendar),
    )
    return {
      detail: { calendarVersion: calendar.version, moved: days },
      duties,
      letters: await movedLetters(tx, mediationCase, days),
    }
  },
})

/** An offer and a held time end with the duty to answer them; neither ends sooner than was promised. */
async function giveTime(
  { tx, mediationCase, calendar }: Work<unknown>,
  { meeting }: CaseFacts,
  moved: readonly Again[],
) {
  const newDayOf = (name: DutyName) => moved.find(({ duty }) => duty.duty === name)?.deadline.dueOn
  const answerBy = newDayOf('answer_offer')
  const offer = answerBy ? await openOffer(tx, mediationCase.id) : undefined
  if (answerBy && offer) {
    const limitAt = limitOn(latest(londonDate(offer.limitAt), answerBy))
    await tx.update(offers).set({ limitAt }).where(eq(offers.id, offer.id))
  }
  if (!newDayOf('confirm_attendance') || meeting?.status !== 'held' || !meeting.heldUntil) return
  const { startsAt, createdAt, shortNoticeAcceptedAt } = meeting
  const until = holdLimit(
    { chosenAt: createdAt, startsAt, shortNotice: shortNoticeAcceptedAt !== null },
    calendar,
  )
  if (until > meeting.heldUntil)
    await tx.update(meetings).set({ heldUntil: until }).where(eq(meetings.id, meeting.id))
}
