import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import { caseCommand, type Work } from '../case-command'
import { seatWhoComesAlong } from '../companions'
import { asAttendee } from '../guest-letters'
import { guestsOf } from '../guests'
import { meetingTold, noticeGiven, placeWanted } from '../meeting-letters'

/**
 * The hold becomes a booking: the step that follows the last confirmation. Everybody who comes is told at once, each
 * by a letter of their own with a calendar file; that is the notice of date and place that the arranging body owes
 * (SEND Regs 2014 reg 37).
 */
export const bookMeeting = caseCommand('book_meeting', {
  input: z.object({}),

  async run(work) {
    const { tx, mediationCase, now } = work
    const held = await standingMeeting(tx, mediationCase.id)
    if (held?.status !== 'held') throw problem('', 'No time is held')
    const meeting: Meeting = { ...held, status: 'booked', heldUntil: null, sequence: held.sequence + 1 }
    const { status, heldUntil, sequence } = meeting
    await tx.update(meetings).set({ status, heldUntil, sequence }).where(eq(meetings.id, held.id))
    await seatFamilyAndMediator(work, meeting.id)
    const along = await seatWhoComesAlong(work, meeting, { meeting, seated: [] })

    const told = await meetingTold(tx, mediationCase, meeting)
    return {
      detail: {
        meetingId: meeting.id,
        startsAt: meeting.startsAt.toISOString(),
        bookedAt: now.toISOString(),
      },
      duties: await noticeGiven(work, meeting),
      letters: [...told.map(({ to, props }) => letter('meeting-booked', to, props)), ...along.letters],
      tasks: [...along.tasks, ...(await placeWanted(tx, meeting))],
    }
  },
})

type Booking = Work<Record<string, never>>

/** Council and ICB have named theirs; the family, its supporter, the mediator and welcome guests come as they are. */
async function seatFamilyAndMediator({ tx, mediationCase }: Booking, meetingId: string) {
  const elsewhere = ['local_authority', 'icb', 'co_mediator', 'observer']
  const coming = mediationCase.parties.filter(({ role }) => !elsewhere.includes(role))
  await tx
    .insert(meetingAttendees)
    .values(
      coming.map(({ id, role, userId, name }) => ({ meetingId, partyId: id, side: role, userId, name })),
    )
  const welcome = (await guestsOf(tx, mediationCase.id)).filter(
    ({ attendance }) => attendance.answer === 'yes',
  )
  if (welcome.length > 0)
    await tx.insert(meetingAttendees).values(welcome.map((guest) => asAttendee(meetingId, guest)))
}
