import { meetingAttendees } from '@/db/schema/scheduling'
import { letter, type Letter } from '@/emails/letter'
import { standingMeeting } from '@/lib/scheduling/meeting'
import type { Outcome, Work } from './case-command'
import { unlessWaiting } from './desk-tasks'
import { everybody } from './everybody'
import { askedAbout, guestsOf, type Guest } from './guests'

/**
 * What follows from a guest named or an answer given: those whose word is wanted now are asked, and whoever brings them is
 * told how it came out. Letters name nobody: who it is stands on the page. One who may come is seated at a booked meeting.
 */
export async function guestNews(
  { tx, mediationCase }: Work<unknown>,
  guestId: string,
  was: Guest | undefined,
): Promise<Pick<Outcome, 'letters' | 'tasks'> & { guest: Guest }> {
  const { id: caseId, reference, parties } = mediationCase
  const guest = (await guestsOf(tx, caseId)).find(({ id }) => id === guestId)!
  const { answer } = guest.attendance
  const asked = askedAbout(guest, parties).filter((id) => !was || !askedAbout(was, parties).includes(id))
  const addressees = everybody(mediationCase)
  const toAsk = answer === 'waiting' ? addressees.filter(({ partyId }) => asked.includes(partyId)) : []
  const settled = answer !== 'waiting' && was?.attendance.answer !== answer
  const bringer = addressees.find(({ partyId }) => partyId === guest.broughtBy)
  if (settled && answer === 'yes') await seat(tx, caseId, guest)
  const letters: Letter[] = [
    ...toAsk.map(({ to, caseUrl }) => letter('guest-proposed', to, { reference, caseUrl })),
    ...(settled && was && bringer
      ? [
          letter('guest-answered', bringer.to, {
            reference,
            caseUrl: bringer.caseUrl,
            mayCome: answer === 'yes',
          }),
        ]
      : []),
  ]
  const disputed = settled && answer === 'no'
  return {
    guest,
    letters,
    tasks: disputed
      ? await unlessWaiting(tx, caseId, {
          kind: 'guest_disputed',
          detail: 'Somebody who was to come may not. Ask whoever named them whether they come without them',
        })
      : [],
  }
}

/** At a meeting that is booked; one that is only held seats everybody when it is booked. */
async function seat(tx: Work<unknown>['tx'], caseId: string, guest: Guest): Promise<void> {
  const meeting = await standingMeeting(tx, caseId)
  if (meeting?.status === 'booked') await tx.insert(meetingAttendees).values(asAttendee(meeting.id, guest))
}

/** A guest's row at the meeting, on the side of whoever brings them. */
export const asAttendee = (meetingId: string, { bringer, name, role }: Guest) => ({
  meetingId,
  side: bringer === 'local_authority' || bringer === 'icb' ? bringer : ('supporter' as const),
  name,
  jobTitle: role,
})
