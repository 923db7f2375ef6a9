import { and, eq, isNull } from 'drizzle-orm'
import { guests } from '@/db/schema/guests'
import { meetingAttendees } from '@/db/schema/scheduling'
import type { Letter } from '@/emails/letter'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { guestAsked } from '../answer-guest'
import { caseCommand, type Work } from '../case-command'
import type { DeskTask } from '../desk-tasks'
import { asAttendee, guestNews } from '../guest-letters'
import { guestsOf, type Guest } from '../guests'
import { whoAsks } from '../who-asks'

/**
 * Somebody who was to come does not come after all: whoever named them says so, or the desk on their word. Nobody's yes is
 * needed to stay away. Their seat at a booked meeting goes with them; the family's next supporter may have theirs now
 * (SEND Regs 2014 reg 38(1)), and nobody is asked any more about somebody who does not come.
 */
export const withdrawGuest = caseCommand('withdraw_guest', {
  input: guestAsked,

  async run(work) {
    const { tx, actor, role, mediationCase, input, now } = work
    const { id: caseId, holder } = mediationCase
    const before = await guestsOf(tx, caseId)
    const guest = before.find(({ id }) => id === input.guestId)
    if (!guest) throw problem('', 'This person is not to come any more')
    const isFamily = role === 'parent' || role === 'young_person'
    const isDesk = role === 'adviser' || role === 'administrator'
    const { first, partyId } = isFamily
      ? { first: 'The family', partyId: holder?.id }
      : whoAsks(actor, role, mediationCase)
    if (!isDesk && guest.broughtBy !== partyId) throw new Refusal('not_allowed')
    await tx.update(guests).set({ withdrawnAt: now }).where(eq(guests.id, guest.id))
    await unseat(work, guest)

    const letters: Letter[] = []
    const tasks: DeskTask[] = []
    for (const other of before.filter(({ id }) => id !== guest.id)) {
      const news = await guestNews(work, other.id, other)
      letters.push(...news.letters)
      tasks.push(...(news.tasks ?? []))
    }
    return { detail: { guestId: guest.id, who: first }, letters, tasks }
  },
})

/** Frees the seat that they have at a booked meeting. */
async function unseat({ tx, mediationCase }: Pick<Work<unknown>, 'tx' | 'mediationCase'>, guest: Guest) {
  const meeting = await standingMeeting(tx, mediationCase.id)
  if (!meeting) return
  const { side, name } = asAttendee(meeting.id, guest)
  await tx
    .delete(meetingAttendees)
    .where(
      and(
        eq(meetingAttendees.meetingId, meeting.id),
        eq(meetingAttendees.side, side),
        eq(meetingAttendees.name, name),
        isNull(meetingAttendees.organisationId),
        isNull(meetingAttendees.partyId),
        isNull(meetingAttendees.userId),
      ),
    )
}
