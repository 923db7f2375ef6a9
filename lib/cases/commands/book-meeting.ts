import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { londonDate } from '@/lib/law/calendar/date'
import { attendeesOf, factsOf, standingMeeting, type Attendee, type Meeting } from '@/lib/scheduling/meeting'
import { officersToTell } from '@/lib/scheduling/officers'
import { caseCommand, type Work } from '../case-command'
import { toGiveNotice } from '../deadlines'
import { cancels, discharges, opens, type DutyChange } from '../duties'
import { everybody } from '../everybody'
import { asAttendee } from '../guest-letters'
import { guestsOf } from '../guests'
import { takingPart } from '../taking-part'

/**
 * The hold becomes a booking: the step that follows the last confirmation. Everybody who comes is told at once, each
 * by a letter of their own with a calendar file; that is the notice of date and place that the arranging body owes
 * (SEND Regs 2014 reg 37).
 */
export const bookMeeting = caseCommand('book_meeting', {
  input: z.object({}),

  async run(work) {
    const { tx, mediationCase, now } = work
    const { id: caseId, reference } = mediationCase
    const held = await standingMeeting(tx, caseId)
    if (held?.status !== 'held') throw problem('', 'No time is held')
    const meeting: Meeting = { ...held, status: 'booked', heldUntil: null, sequence: held.sequence + 1 }
    const { status, heldUntil, sequence } = meeting
    await tx.update(meetings).set({ status, heldUntil, sequence }).where(eq(meetings.id, held.id))
    await seatFamilyAndMediator(work, meeting.id)

    const attendees = await attendeesOf(tx, meeting.id)
    const told = [...everybody(mediationCase), ...(await officersToTell(tx, mediationCase, attendees))]
    return {
      detail: {
        meetingId: meeting.id,
        startsAt: meeting.startsAt.toISOString(),
        bookedAt: now.toISOString(),
      },
      duties: await noticeGiven(work, meeting),
      letters: told.map(({ side, to, caseUrl }) =>
        letter('meeting-booked', to, {
          reference,
          caseUrl,
          meeting: factsOf(meeting),
          with: attendees.filter((one) => one.side !== side || one.name !== to.name).map(asLettersSay),
        }),
      ),
    }
  },
})

type Booking = Work<Record<string, never>>

/** Council and ICB have named theirs; the family, its supporter, the mediator and welcome guests come as they are. */
async function seatFamilyAndMediator({ tx, mediationCase }: Booking, meetingId: string) {
  const coming = mediationCase.parties.filter(({ role }) => role !== 'local_authority' && role !== 'icb')
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

/** The letters are the notice. Where they go out late, the family has agreed to less, and that ends the duty. */
async function noticeGiven(
  { tx, mediationCase, calendar }: Booking,
  meeting: Meeting,
): Promise<DutyChange[]> {
  const { arrangedBy, arranging } = await takingPart(tx, mediationCase)
  const deadline = toGiveNotice({ meetingOn: londonDate(meeting.startsAt), arrangedBy }, calendar)
  return [
    opens(deadline, arranging ? { organisationId: arranging.organisation.id } : {}),
    meeting.shortNoticeAcceptedAt
      ? cancels('give_notice', 'The family agreed to be told less than 5 working days before')
      : discharges('give_notice'),
  ]
}

/** Public names only: the family is never named in a letter to somebody else. */
function asLettersSay({ side, name, jobTitle }: Attendee): string {
  if (side === 'mediator') return `${name}, mediator`
  if (side === 'local_authority' || side === 'icb') return jobTitle ? `${name}, ${jobTitle}` : name
  return side === 'supporter' ? 'The family’s supporter' : 'The family'
}
