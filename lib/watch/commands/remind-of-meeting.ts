import { z } from 'zod'
import { meetingReminders } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { caseCommand, type Work } from '@/lib/cases/case-command'
import { unlessWaiting } from '@/lib/cases/desk-tasks'
import type { Addressee } from '@/lib/cases/everybody'
import { problem } from '@/lib/kernel/refusal'
import { londonDate, longDate } from '@/lib/law/calendar/date'
import { attendeesOf, factsOf, type Meeting } from '@/lib/scheduling/meeting'
import { thoseWhoCome } from '@/lib/scheduling/those-who-come'
import { meetingAhead } from '../meetings-ahead'
import { meetingStage, type MeetingStage } from '../meeting-stage'

/**
 * Reminds everybody who comes of a booked meeting, each once for each stage and for each change of it. Everything is
 * asked again under the lock of the case: a meeting that was moved, cancelled or remembered since stops it.
 */
export const remindOfMeeting = caseCommand('remind_of_meeting', {
  input: z.object({ meetingId: z.uuid() }),

  async run(work) {
    const { tx, mediationCase, input, now, calendar } = work
    const ahead = await meetingAhead(tx, input.meetingId)
    const stage = ahead?.meeting.caseId === mediationCase.id ? meetingStage(ahead, now, calendar) : null
    if (!ahead || !stage) throw problem('', 'There is nothing to say about this meeting now')
    const { meeting } = ahead
    const { id, reference } = mediationCase
    const reminded = await remindedNow(work, meeting, stage)
    // A letter by post comes in time for the first reminder only; for the day itself somebody rings.
    const reached = reminded.filter(({ to }) => to.email !== '' || stage === 'five_working_days_before')
    const missed = reminded.some(({ to }) => to.email === '') && stage === 'day_before'
    return {
      detail: { meetingId: meeting.id, sequence: meeting.sequence, stage },
      letters: reached.map(({ to, caseUrl }) =>
        letter('meeting-soon', to, { reference, caseUrl, meeting: factsOf(meeting) }),
      ),
      tasks: missed
        ? await unlessWaiting(tx, id, {
            kind: 'ring_the_family',
            detail: `Their meeting is on ${longDate(londonDate(meeting.startsAt))}, and they have no e-mail. Ring to remind them`,
          })
        : [],
    }
  },
})

/** Those who come and were not reminded of this stage yet; from now on they were. */
async function remindedNow(
  { tx, mediationCase, eventId }: Work<unknown>,
  { id: meetingId, sequence }: Meeting,
  stage: MeetingStage,
): Promise<Addressee[]> {
  const coming = await thoseWhoCome(tx, mediationCase, await attendeesOf(tx, meetingId))
  const rows = await tx
    .insert(meetingReminders)
    .values(coming.map(({ partyId: recipientId }) => ({ meetingId, sequence, stage, recipientId, eventId })))
    .onConflictDoNothing()
    .returning({ recipientId: meetingReminders.recipientId })
  return coming.filter(({ partyId }) => rows.some(({ recipientId }) => recipientId === partyId))
}
