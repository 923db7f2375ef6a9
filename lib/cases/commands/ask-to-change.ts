import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { changeRequests, changeTimes } from '@/db/schema/moves'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { comingDay } from '@/lib/kernel/typed-day'
import { caseUrl } from '@/lib/kernel/urls'
import { longWords, optionalLongWords } from '@/lib/kernel/words'
import { instantAt } from '@/lib/law/calendar/date'
import { clockTime } from '@/lib/scheduling/clock-time'
import { standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import { caseCommand } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { everybody } from '../everybody'
import { demandNotBegun } from '../not-begun'
import { deskRecipient } from '../recipients'
import { rowsOf } from '../rows-of'
import { ticked } from '../ticked'
import { sideWhoAsks, whoAsks } from '../who-asks'

const input = z.preprocess(
  rowsOf('times'),
  z.object({
    reason: longWords({ called: 'The reason', missing: 'Say why you ask to change the meeting', max: 2000 }),
    times: z
      .array(
        z.object({
          day: comingDay({ called: 'The day', missing: 'Enter the day' }),
          startsAt: clockTime({ called: 'The time', missing: 'Enter from when you can' }),
          endsAt: clockTime({ called: 'The time', missing: 'Enter until when you can' }),
        }),
      )
      .max(5, 'Name 5 times or fewer')
      .default([]),
    noTimeInWindow: ticked,
    alternatives: optionalLongWords({ called: 'The times that would suit', max: 2000 }),
  }),
)

/**
 * Somebody who comes asks for another time, with the reason and what would do: times, or that they have none in what
 * is left of the 30 days. The meeting stands until another time is agreed, and the 30 days run on. The others read the
 * reason on the case's page, not in a letter.
 */
export const askToChange = caseCommand('ask_to_change', {
  input,

  async run({ tx, actor, role, mediationCase, input: given, now }) {
    const { id, reference } = mediationCase
    const { reason, alternatives, noTimeInWindow } = given
    const meeting = await standingMeeting(tx, id)
    const askedBy = actorId(actor)
    if (!meeting) throw problem('', 'No meeting is booked')
    demandNotBegun(meeting, now)
    if (!askedBy) throw new Refusal('not_allowed')
    const times = timesNamed(given, meeting)
    const who = whoAsks(actor, role, mediationCase)
    const { side, organisationId } = sideWhoAsks(actor, role, mediationCase)

    const request = { id: randomUUID(), caseId: id, meetingId: meeting.id, side, organisationId }
    const said = { reason, alternatives, noTimeInWindow }
    await tx.insert(changeRequests).values({ ...request, ...said, askedBy, askedAt: now })
    if (times.length > 0)
      await tx.insert(changeTimes).values(times.map((time) => ({ ...time, requestId: request.id })))
    const others = everybody(mediationCase).filter(({ partyId }) => partyId !== who.partyId)
    const desk = { to: await deskRecipient(tx, mediationCase), caseUrl: caseUrl('admin', id) }
    return {
      detail: { meetingId: meeting.id, who: who.first, side, organisationId, ...said, times: asText(times) },
      letters: [...others, desk].map(({ to, caseUrl }) =>
        letter('change-asked', to, { reference, caseUrl, who: who.first, why: '' }),
      ),
      tasks: await unlessWaiting(tx, id, {
        kind: 'no_time_suits',
        detail: noTimeInWindow
          ? `${who.first} asks to change the meeting and has no time in the 30 days. Find another time`
          : `${who.first} asks to change the meeting. Find another time`,
      }),
    }
  },
})

/** The times named, as instants. Stops the command when one is too short for this meeting, or contradicts the rest. */
function timesNamed({ times, noTimeInWindow }: z.output<typeof input>, meeting: Meeting) {
  if (noTimeInWindow && times.length > 0)
    throw problem('noTimeInWindow', 'Name times that suit you, or say that there is none. Not both')
  const minutes = (meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000
  return times.map(({ day, startsAt, endsAt }, at) => {
    const span = { startsAt: instantAt(day, startsAt), endsAt: instantAt(day, endsAt) }
    const field = `times.${at}.endsAt`
    if (span.endsAt <= span.startsAt) throw problem(field, 'This must be later than the time before it')
    if (span.endsAt.getTime() - span.startsAt.getTime() < minutes * 60_000)
      throw problem(field, `The meeting takes ${minutes} minutes, and this time is shorter`)
    return span
  })
}

const asText = (times: readonly { startsAt: Date; endsAt: Date }[]) =>
  times.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }))
