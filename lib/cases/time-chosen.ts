import { and, eq, isNull } from 'drizzle-orm'
import { mediators, registerEntries } from '@/db/schema/mediators'
import { offeredTimes } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { addDays, instantAt, londonDate, longDate } from '@/lib/law/calendar/date'
import { papersProblems } from '@/lib/mediators/eligibility'
import { daysToSearch } from '@/lib/scheduling/case-search'
import type { Span } from '@/lib/scheduling/free-times'
import type { MeetingNeeded } from '@/lib/scheduling/meeting-needed'
import { spanOf } from '@/lib/scheduling/offered-times'
import { isShortNotice } from '@/lib/scheduling/window'
import type { MeetingMode } from './case'
import type { Work } from './case-command'

/** Somebody choosing a time: one that was offered, or a slot. */
export type Choosing = Work<{
  offeredTimeId?: string | undefined
  slot?: string | undefined
  shortNoticeAccepted: boolean
}>

/** The field beside which is said what is wrong with the time. */
export const fieldOf = ({ input }: Choosing) => (input.slot ? 'slot' : 'offeredTimeId')

type TimeChosen = Span & { mode: MeetingMode; offered: boolean }

/** The time that was chosen, still to come: one that this mediator offered, or a slot as long as the family needs. */
export async function timeChosen(
  work: Choosing,
  needed: MeetingNeeded,
  mediatorId: string,
): Promise<TimeChosen> {
  const { input, now } = work
  const chosen = input.slot
    ? { ...(await slotNamed(work, input.slot, needed, mediatorId)), offered: false }
    : { ...(await timeOffered(work, mediatorId)), offered: true }
  if (chosen.startsAt <= now) throw problem(fieldOf(work), 'This time has passed. Choose another')
  return chosen
}

async function slotNamed({ tx, today }: Choosing, slot: string, needed: MeetingNeeded, mediatorId: string) {
  const [profile] = await tx.select().from(mediators).where(eq(mediators.userId, mediatorId))
  const span = spanOf(slot, profile!.meetingMinutes + needed.extraMinutes, 'slot')
  const { untilOn } = daysToSearch(needed, today)
  if (span.startsAt >= instantAt(addDays(untilOn, 1), '00:00'))
    throw problem('slot', 'Choose from the times shown')
  return span
}

async function timeOffered({ tx, mediationCase, input }: Choosing, mediatorId: string) {
  if (!input.offeredTimeId) throw problem('offeredTimeId', 'Choose a time')
  const [offered] = await tx
    .select()
    .from(offeredTimes)
    .where(
      and(
        eq(offeredTimes.id, input.offeredTimeId),
        eq(offeredTimes.caseId, mediationCase.id),
        eq(offeredTimes.mediatorId, mediatorId),
        isNull(offeredTimes.withdrawnAt),
      ),
    )
  if (!offered) throw problem('offeredTimeId', 'This time is not offered any more. Choose another')
  const { startsAt, endsAt, mode } = offered
  return { startsAt, endsAt, mode }
}

/** Stops the command when the mediator's papers run out before the day. */
export async function demandPapers(work: Choosing, mediatorId: string, startsAt: Date) {
  const papers = await work.tx
    .select()
    .from(registerEntries)
    .where(eq(registerEntries.mediatorId, mediatorId))
  if (papersProblems(papers, londonDate(startsAt)).length > 0)
    throw problem(fieldOf(work), 'Your mediator cannot come on that day after all. Choose another time')
}

/** Whether the notice is short. Stops the command when it is and the family has not said that this is all right. */
export function demandNotice(
  { input, today, calendar }: Choosing,
  { shortNoticeAccepted }: MeetingNeeded,
  startsAt: Date,
): boolean {
  if (!isShortNotice(londonDate(startsAt), today, calendar)) return false
  if (!input.shortNoticeAccepted && !shortNoticeAccepted)
    throw problem(
      'shortNoticeAccepted',
      'This time is less than 5 working days away. Tick the box if that is all right for you, or choose a later time',
    )
  return true
}

/** Stops the command when the time is after the 30 days and the family has not chosen that, beside its certificate. */
export function demandInWindow(work: Choosing, { clock, laterAccepted }: MeetingNeeded, startsAt: Date) {
  if (laterAccepted || !clock?.dueOn || londonDate(startsAt) <= clock.dueOn) return
  throw problem(
    fieldOf(work),
    `This time is after ${longDate(clock.dueOn)}, the last of the 30 days. Say first that you want to meet later, or have your certificate now`,
  )
}
