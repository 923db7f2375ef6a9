import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetings, offeredTimes, type meetingStatuses } from '@/db/schema/scheduling'
import { letter, type Letter } from '@/emails/letter'
import { forgetOtherTimes } from '@/lib/cases/another-time'
import { forgetTasks } from '@/lib/cases/desk-tasks'
import { cancels, type DutyChange } from '@/lib/cases/duties'
import type { OpenCase } from '@/lib/cases/open-case'
import { calendarNumbers } from './calendar-numbers'
import { freeTime } from './diary'
import { attendeesOf, factsOf, type Meeting } from './meeting'
import { thoseWhoCome } from './those-who-come'

type CallingOff = { tx: Transaction; meeting: Meeting; now: Date }

/** How a meeting that stood ends without having been held, and why, as its row keeps it. */
type Ending = {
  status: Extract<(typeof meetingStatuses)[number], 'cancelled' | 'lapsed' | 'did_not_happen' | 'adjourned'>
  why: string
}

/**
 * Ends a hold or a booking: its time is free in every diary, it can no longer be chosen, and what was owed for it is
 * owed no more. The 30 days run on (LAW part 10). Answers with the meeting as it is now, for letters.
 */
export async function callOff({ tx, meeting, now }: CallingOff, { status, why }: Ending): Promise<CalledOff> {
  const called: Meeting = {
    ...meeting,
    status,
    statusReason: why,
    sequence: meeting.sequence + 1,
    heldUntil: null,
  }
  await tx
    .update(meetings)
    .set({ status, statusReason: why, sequence: called.sequence, heldUntil: null })
    .where(eq(meetings.id, meeting.id))
  await freeTime(tx, meeting.id, now)
  await forgetTasks(tx, meeting.caseId, ['place_missing'], now)
  await forgetOtherTimes(tx, meeting.id, now)
  await tx
    .update(offeredTimes)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(offeredTimes.caseId, meeting.caseId),
        eq(offeredTimes.startsAt, meeting.startsAt),
        isNull(offeredTimes.withdrawnAt),
      ),
    )
  return {
    meeting: called,
    duties: [cancels('confirm_attendance', why), cancels('give_notice', why)],
  }
}

type CalledOff = { meeting: Meeting; duties: DutyChange[] }

/** The letters that take a booked meeting out of everybody's calendar. `why` goes into them: no names, no details. */
export async function cancellations(
  { tx, mediationCase }: { tx: Transaction; mediationCase: OpenCase },
  meeting: Meeting,
  why: string,
): Promise<Letter[]> {
  const { reference } = mediationCase
  const told = await thoseWhoCome(tx, mediationCase, await attendeesOf(tx, meeting.id))
  const numbered = await calendarNumbers(tx, meeting)
  return told.map(({ to, caseUrl }) =>
    letter('meeting-cancelled', to, {
      ...{ reference, caseUrl, why },
      meeting: factsOf(numbered(to.userId), 'CANCEL'),
    }),
  )
}
