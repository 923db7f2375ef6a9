import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetings } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { words } from '@/lib/kernel/words'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { freePlace } from '@/lib/scheduling/places'
import { caseCommand, type Outcome } from '../case-command'
import { finishTasks } from '../desk-tasks'
import { discharges } from '../duties'
import { meetingOtherwise } from '../meeting-letters'
import { demandNotBegun } from '../not-begun'

const input = z.object({
  place: words({ called: 'The place', missing: 'Enter where the meeting is', max: 300 }),
})

/**
 * Where a meeting in person is, agreed outside the provider's own rooms; one of those that it had is free again. Everybody
 * who comes is told, and their calendars follow. The notice of date and place is given only now, where no place was known
 * before (SEND Regs 2014 reg 37).
 */
export const setPlace = caseCommand('set_place', {
  input,

  async run({ tx, actor, mediationCase, input: { place }, now }): Promise<Outcome> {
    const { id: caseId } = mediationCase
    const before = await standingMeeting(tx, caseId)
    if (before?.status !== 'booked') throw problem('', 'No meeting is booked')
    demandNotBegun(before, now)
    if (before.mode !== 'in_person')
      throw problem('place', 'People do not meet in person, so there is no place')
    if (before.place === place) throw problem('place', 'This is the place already')
    await freePlace(tx, before.id, now)
    const meeting = { ...before, place, sequence: before.sequence + 1 }
    const { sequence } = meeting
    await tx.update(meetings).set({ place, sequence }).where(eq(meetings.id, meeting.id))
    await finishTasks(tx, caseId, ['place_missing'], actor, now)
    return {
      detail: { meetingId: meeting.id },
      duties: [discharges('give_notice')],
      letters: await meetingOtherwise(tx, mediationCase, { meeting, changed: 'place' }),
    }
  },
})
