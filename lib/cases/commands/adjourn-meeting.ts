import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { optionalLongWords } from '@/lib/kernel/words'
import { addDays, instantAt, londonDate, longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { callOff } from '@/lib/scheduling/call-off'
import { optionalClockTime } from '@/lib/scheduling/clock-time'
import { attendeesOf, factsOf, standingMeeting, type Attendee, type Meeting } from '@/lib/scheduling/meeting'
import { meetingNeeded, type MeetingNeeded } from '@/lib/scheduling/meeting-needed'
import { busyAmong, mediatorObstacles } from '@/lib/scheduling/obstacles'
import { placeObstacles } from '@/lib/scheduling/place-obstacles'
import { hasOurPlace } from '@/lib/scheduling/places'
import { takeAgreed } from '@/lib/scheduling/take-everybody'
import { attendanceIn, namedWhoCame } from '@/lib/scheduling/who-came'
import { isShortNotice } from '@/lib/scheduling/window'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { everybody } from '../everybody'
import { ticked } from '../ticked'
import { bookMeeting } from './book-meeting'

const input = z.preprocess(
  attendanceIn,
  z.object({
    /** By attendee. */
    attendance: z.record(z.string(), z.string()),
    /** When it goes on, agreed by everybody there; left out while nobody knows. */
    nextOn: optionalDay({ called: 'The day of the next meeting' }),
    nextAt: optionalClockTime({ called: 'The time of the next meeting' }),
    shortNoticeAccepted: ticked,
    why: optionalLongWords({ called: 'Why it was adjourned', max: 2000 }),
  }),
)

/**
 * A meeting that has begun stops, to go on another day: who came is kept, and the rest is booked at once, with the same
 * people, where everybody agreed on its time; otherwise the mediator offers times for it. The mediation is concluded by
 * the last meeting's end alone (SEND Regs 2014 reg 39), so nothing that its end starts has started, and the 30 days run
 * on.
 */
export const adjournMeeting = caseCommand('adjourn_meeting', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, mediationCase, input: given, now } = work
    const { id: caseId, reference } = mediationCase
    const running = await standingMeeting(tx, caseId)
    if (!running?.startedAt) throw problem('', 'The meeting has not begun')
    const promised = await attendeesOf(tx, running.id)
    const ours = await hasOurPlace(tx, running.id)
    await namedWhoCame({ tx, meetingId: running.id, attendance: given.attendance })
    const ending = { status: 'adjourned', why: 'It goes on another day.' } as const
    const { meeting, duties } = await callOff({ tx, meeting: running, now }, ending)
    await tx.update(meetings).set({ endedAt: now }).where(eq(meetings.id, meeting.id))
    // A place that was agreed outside stays the place; one of our own is chosen anew.
    const was = ours ? { ...meeting, place: null, joinUrl: null } : meeting
    const next = await nextMeeting(work, was, promised)
    return {
      detail: {
        ...{ meetingId: meeting.id, endedAt: now.toISOString(), why: given.why },
        nextId: next?.id ?? null,
      },
      duties,
      letters: everybody(mediationCase).map(({ to, caseUrl }) =>
        letter('meeting-adjourned', to, {
          ...{ reference, caseUrl, startedAt: factsOf(meeting).startsAt, next: next !== undefined },
        }),
      ),
      then: next ? [bookMeeting.next({})] : [],
    }
  },
})

type Adjourning = Work<z.output<typeof input>>

/** The next meeting as a hold, which the step that follows books; nothing where no time was agreed. */
async function nextMeeting(
  work: Adjourning,
  { mediatorId, mode, place, joinUrl, startsAt: began, endsAt: ended }: Meeting,
  came: readonly Attendee[],
): Promise<Meeting | undefined> {
  const { tx, mediationCase, input: given, now, today, calendar } = work
  if (given.nextOn === null && given.nextAt === null) return undefined
  if (given.nextOn === null) throw problem('nextOn', 'Enter the day of the next meeting')
  if (given.nextAt === null) throw problem('nextAt', 'Enter the time of the next meeting')
  if (given.nextOn > addDays(today, 90)) throw problem('nextOn', 'Choose a day in the next 90 days')
  const startsAt = instantAt(given.nextOn, given.nextAt)
  const endsAt = new Date(startsAt.getTime() + ended.getTime() - began.getTime())
  const isShort = demandNotice(work, startsAt)
  const needed = await meetingNeeded(tx, mediationCase.id)
  demandInWindow(needed, given.nextOn)

  const id = randomUUID()
  const wanted = { startsAt, endsAt, mode, areaId: needed.areaId, meetingId: id }
  const officers = came.filter(({ organisationId }) => organisationId !== null)
  const obstacles = await mediatorObstacles(tx, mediatorId, wanted, now)
  const ids = officers.flatMap(({ userId }) => userId ?? [])
  const busy = await busyAmong(tx, ids, wanted, now)
  const missing = officers.filter(({ userId }) => busy.has(userId ?? ''))
  const then = { id, mediatorId, startsAt, endsAt, mode, offered: true }
  const inTheWay = [
    ...obstacles,
    ...missing.map(({ name }) => `${name} is in another meeting then`),
    ...(await placeObstacles(tx, needed, then, { now, today, calendar })),
  ]
  if (inTheWay.length > 0) throw problem('nextAt', inTheWay.join('. '))

  const [next] = await tx
    .insert(meetings)
    .values({
      ...{ id, caseId: mediationCase.id, mediatorId, status: 'held' as const, startsAt, endsAt, mode, place },
      ...{ joinUrl, heldUntil: startsAt, shortNoticeAcceptedAt: isShort ? now : null, createdAt: now },
    })
    .returning()
  const companions = mediationCase.companions.map(({ userId }) => userId)
  const agreed = { id, mediatorId, startsAt, endsAt, mode, officers: ids, companions }
  const taken = await takeAgreed(tx, needed, agreed, { now, today, calendar })
  if (!taken) throw problem('nextAt', 'That time has just been taken. Choose another')
  if (taken.place ?? taken.joinUrl) await tx.update(meetings).set(taken).where(eq(meetings.id, id))
  const seats = officers.map(({ id: _, attendance: __, ...seat }) => ({ ...seat, meetingId: id }))
  if (seats.length > 0) await tx.insert(meetingAttendees).values(seats)
  return next
}

/** Whether the notice is short, which everybody who is there may agree to; for the family it has to be written down. */
function demandNotice({ input: given, today, calendar }: Adjourning, startsAt: Date): boolean {
  const isShort = isShortNotice(londonDate(startsAt), today, calendar)
  if (isShort && !given.shortNoticeAccepted)
    throw problem(
      'shortNoticeAccepted',
      'This is less than 5 working days away. Tick the box if the family has agreed to that, or choose a later time',
    )
  return isShort
}

/** Later than the 30 days only once the family has chosen that in writing, beside its certificate. */
function demandInWindow({ clock, laterAccepted }: MeetingNeeded, nextOn: CalendarDate) {
  if (laterAccepted || !clock?.dueOn || nextOn <= clock.dueOn) return
  throw problem(
    'nextOn',
    `This is after ${longDate(clock.dueOn)}, the last of the 30 days. The family has to choose that in writing first: leave the day and the time empty, and offer times`,
  )
}
