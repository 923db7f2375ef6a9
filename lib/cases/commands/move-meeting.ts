import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { unseatCompanions } from '@/lib/scheduling/companions-time'
import { standingMeeting, type Attendee, type Meeting } from '@/lib/scheduling/meeting'
import { hasOurPlace } from '@/lib/scheduling/places'
import { endMove, endRequests, openMove, stillAsked, whoMustAgree, wordsTo, type Move } from '../another-time'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { seatWhoComesAlong } from '../companions'
import { finishTasks } from '../desk-tasks'
import { cancels } from '../duties'
import { meetingChanged, noticeGiven, officersReplaced, placeWanted } from '../meeting-letters'
import { isShort, moveObstacles, takeMoved, whoComes } from '../move-obstacles'
import { demandNotBegun } from '../not-begun'

const input = z.object({ proposalId: z.uuid() })

/**
 * A booked meeting goes to the time that everybody has agreed to, with the mediator it had. Everybody is looked at
 * again; the old time is free and the new one taken in the same transaction; 5 working days' notice is given unless the
 * family has agreed to less (SEND Regs 2014 reg 37); everybody's calendar moves the same entry. The 30 days run on.
 */
export const moveMeeting = caseCommand('move_meeting', {
  input,

  async run(work): Promise<Outcome> {
    const {
      tx,
      actor,
      mediationCase,
      input: { proposalId },
      now,
    } = work
    const { id: caseId } = mediationCase
    const before = await standingMeeting(tx, caseId)
    const move = await openMove(tx, caseId)
    if (before?.status !== 'booked') throw problem('', 'No meeting is booked')
    demandNotBegun(before, now)
    if (move?.id !== proposalId) throw problem('', 'This time is not proposed any more')
    const words = await wordsTo(tx, move)
    const asked = await whoMustAgree(tx, mediationCase, move)
    const [missing] = stillAsked(asked, words)
    if (missing) throw problem('', `${missing.name} has not agreed to this time yet`)

    const agreed = { move, meeting: before, asked, words }
    const [obstacle] = await moveObstacles(work, agreed)
    if (obstacle) throw problem('', obstacle)

    const moved = movedTo(work, { before, move, ours: await hasOurPlace(tx, before.id) })
    const { replaced } = await whoComes(tx, agreed)
    const seated = await unseatCompanions(tx, moved.id)
    const taken = await takeMoved(work, agreed)
    if (!taken) throw problem('', 'That time has just been taken. Propose another')
    const meeting = { ...moved, ...((taken.place ?? taken.joinUrl) ? taken : {}) }
    const { startsAt, endsAt, mode, place, joinUrl, sequence, shortNoticeAcceptedAt } = meeting
    await tx
      .update(meetings)
      .set({ startsAt, endsAt, mode, place, joinUrl, sequence, shortNoticeAcceptedAt })
      .where(eq(meetings.id, meeting.id))
    const named: Attendee[] = []
    for (const { body, replacements } of replaced) {
      const ofBody = eq(meetingAttendees.organisationId, body.organisation.id)
      const were = and(eq(meetingAttendees.meetingId, meeting.id), ofBody)
      named.push(...(await tx.delete(meetingAttendees).where(were).returning()))
      const seat = { meetingId: meeting.id, partyId: body.id, side: body.role, confirmedAt: now }
      await tx
        .insert(meetingAttendees)
        .values(replacements.map((one) => ({ ...one, ...seat, organisationId: body.organisation.id })))
    }
    const along = await seatWhoComesAlong(work, meeting, { meeting: before, seated })
    await endMove(tx, move.id, 'moved', now)
    await endRequests(tx, meeting.id, 'moved', now)
    await finishTasks(tx, caseId, ['no_time_suits', 'place_missing'], actor, now)
    return {
      detail: {
        ...{ meetingId: meeting.id, proposalId, mode },
        wasAt: before.startsAt.toISOString(),
        startsAt: startsAt.toISOString(),
      },
      duties: [cancels('give_notice', 'The meeting was moved'), ...(await noticeGiven(work, meeting))],
      letters: [
        ...(await meetingChanged(tx, mediationCase, { meeting, wasAt: before.startsAt, mediator: null })),
        ...(await officersReplaced(tx, mediationCase, { meeting, named })),
        ...along.letters,
      ],
      tasks: [...along.tasks, ...(await placeWanted(tx, meeting))],
    }
  },
})

type Moving = Work<z.output<typeof input>>

/**
 * The meeting as it will be: its calendar entry stays the same one, and so does a place that was agreed outside, while no
 * room of ours takes its part. One of our own rooms or lines is chosen anew: it may be taken then, or not be used any more.
 */
function movedTo(
  work: Moving,
  { before, move, ours }: { before: Meeting; move: Move; ours: boolean },
): Meeting {
  const { startsAt, endsAt, mode } = move
  const staysThere = mode === before.mode && !ours
  return {
    ...before,
    ...{ startsAt, endsAt, mode },
    place: staysThere ? before.place : null,
    joinUrl: staysThere ? before.joinUrl : null,
    shortNoticeAcceptedAt: isShort(work, { move }) ? work.now : null,
    sequence: before.sequence + 1,
  }
}
