import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { optionalLongWords } from '@/lib/kernel/words'
import { addDays, instantAt, londonDate } from '@/lib/law/calendar/date'
import { optionalClockTime } from '@/lib/scheduling/clock-time'
import { attendeesOf, standingMeeting, type Attendee, type Meeting } from '@/lib/scheduling/meeting'
import { busyAmong, mediatorObstacles } from '@/lib/scheduling/obstacles'
import { takeForAll } from '@/lib/scheduling/take-for-all'
import { attendanceIn, recordAttendance } from '@/lib/scheduling/who-came'
import { isShortNotice } from '@/lib/scheduling/window'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { everybody } from '../everybody'
import { takingPart } from '../taking-part'
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
    note: optionalLongWords({ called: 'The note', max: 1000 }),
  }),
)

/**
 * The meeting stops before it is finished. Who was there is kept; the next one is booked at once where everybody agreed
 * on its time, with the same people, or the case is being arranged again. The mediation is concluded by the last
 * meeting's end alone (SEND Regs 2014 reg 39), and the 30 days run on.
 */
export const adjournMeeting = caseCommand('adjourn_meeting', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, mediationCase, input: given, now } = work
    const { id: caseId, reference } = mediationCase
    const meeting = await standingMeeting(tx, caseId)
    if (!meeting) throw problem('', 'No meeting is booked')
    if (now < meeting.startsAt) throw problem('', 'The meeting has not begun')
    const { arrangedBy } = await takingPart(tx, mediationCase)
    const came = await attendeesOf(tx, meeting.id)
    await recordAttendance(tx, meeting.id, given.attendance, arrangedBy)

    await tx
      .update(meetings)
      .set({ status: 'adjourned', endedAt: now, startedAt: meeting.startedAt ?? meeting.startsAt })
      .where(eq(meetings.id, meeting.id))
    const next = await nextMeeting(work, meeting, came)
    return {
      detail: { meetingId: meeting.id, nextId: next?.id ?? null, note: given.note },
      letters: everybody(mediationCase).map(({ to, caseUrl }) =>
        letter('meeting-adjourned', to, {
          ...{ reference, caseUrl, startsAt: meeting.startsAt.toISOString(), next: next !== undefined },
        }),
      ),
      tasks: next
        ? []
        : await unlessWaiting(tx, caseId, {
            kind: 'no_time_suits',
            detail:
              'The meeting was adjourned without a time for the next one. Find one that suits everybody',
          }),
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
  const { tx, mediationCase, input: given, now, today } = work
  if (given.nextOn === null && given.nextAt === null) return undefined
  if (given.nextOn === null) throw problem('nextOn', 'Enter the day of the next meeting')
  if (given.nextAt === null) throw problem('nextAt', 'Enter the time of the next meeting')
  if (given.nextOn > addDays(today, 90)) throw problem('nextOn', 'Choose a day in the next 90 days')
  const startsAt = instantAt(given.nextOn, given.nextAt)
  const endsAt = new Date(startsAt.getTime() + ended.getTime() - began.getTime())
  const isShort = demandNotice(work, startsAt)

  const id = randomUUID()
  const wanted = { startsAt, endsAt, mode, meetingId: id }
  const officers = came.filter(({ organisationId }) => organisationId !== null)
  const obstacles = await mediatorObstacles(tx, mediatorId, wanted, now)
  const ids = officers.flatMap(({ userId }) => userId ?? [])
  const busy = await busyAmong(tx, ids, wanted, now)
  const missing = officers.filter(({ userId }) => busy.has(userId ?? ''))
  const inTheWay = [...obstacles, ...missing.map(({ name }) => `${name} is in another meeting then`)]
  if (inTheWay.length > 0) throw problem('nextAt', inTheWay.join('. '))

  const [next] = await tx
    .insert(meetings)
    .values({
      ...{ id, caseId: mediationCase.id, mediatorId, status: 'held' as const, startsAt, endsAt, mode, place },
      ...{ joinUrl, heldUntil: startsAt, shortNoticeAcceptedAt: isShort ? now : null, createdAt: now },
    })
    .returning()
  const companions = mediationCase.companions.map(({ userId }) => userId)
  if (!(await takeForAll(tx, next!, { officers: ids, companions }, now)))
    throw problem('nextAt', 'That time has just been taken. Choose another')
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
