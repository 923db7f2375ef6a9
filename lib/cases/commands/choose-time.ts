import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { meetingWishes } from '@/db/schema/cases'
import { mediators, registerEntries } from '@/db/schema/mediators'
import { meetings, offeredTimes } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { londonDate } from '@/lib/law/calendar/date'
import { papersProblems } from '@/lib/mediators/eligibility'
import { diaryOf, takeTime } from '@/lib/scheduling/diary'
import { after } from '@/lib/scheduling/free-times'
import { holdLimit } from '@/lib/scheduling/hold-limit'
import { factsOf, standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import { isShortNotice } from '@/lib/scheduling/window'
import { confirmationAsked } from '../ask-for-confirmation'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { toFamily } from '../everybody'
import { takingPart } from '../taking-part'
import { ticked } from '../ticked'

/**
 * The family chooses one of the times. It is held for everybody while council and ICB name who comes; a time with
 * less than 5 working days' notice only when the family says that this is all right (SEND Regs 2014 reg 37). Two
 * families cannot hold one mediator at the same time: one of them is told that it has just been taken.
 */
export const chooseTime = caseCommand('choose_time', {
  input: z.object({ offeredTimeId: z.uuid('Choose a time'), shortNoticeAccepted: ticked }),

  async run(work): Promise<Outcome> {
    const { tx, mediationCase } = work
    const { id: caseId, reference, mediator } = mediationCase
    if (!mediator) throw problem('offeredTimeId', 'Your mediator cannot come any more. We find somebody else')
    if (await standingMeeting(tx, caseId)) throw problem('offeredTimeId', 'You have chosen a time already')
    const { bodies, icbMissing } = await takingPart(tx, mediationCase)
    if (bodies.length === 0)
      throw problem(
        'offeredTimeId',
        'Nobody who must come has been told yet. We hold a time as soon as they are',
      )

    const meeting = await hold(work, mediator.userId)
    const asked = bodies.map(({ organisation, role, to }) =>
      confirmationAsked(work, meeting, {
        organisationId: organisation.id,
        role: role === 'icb' ? 'icb' : 'local_authority',
        to,
      }),
    )
    const waitingFor = [
      ...bodies.map(({ organisation }) => organisation.name),
      ...(icbMissing ? ['the ICB'] : []),
    ]
    return {
      detail: {
        meetingId: meeting.id,
        startsAt: meeting.startsAt.toISOString(),
        endsAt: meeting.endsAt.toISOString(),
        mode: meeting.mode,
        heldUntil: meeting.heldUntil!.toISOString(),
        shortNotice: meeting.shortNoticeAcceptedAt !== null,
      },
      duties: asked.map(({ duty }) => duty),
      letters: [
        ...toFamily(mediationCase, (to, url) =>
          letter('time-held', to, {
            reference,
            caseUrl: url,
            meeting: factsOf(meeting),
            waitingFor,
            answerBy: londonDate(meeting.heldUntil!),
          }),
        ),
        ...asked.map((one) => one.letter),
        letter('time-chosen-mediator', mediator.to, {
          reference,
          caseUrl: caseUrl('mediator', caseId),
          meeting: factsOf(meeting),
        }),
      ],
    }
  },
})

type Choosing = Work<{ offeredTimeId: string; shortNoticeAccepted: boolean }>

async function hold(work: Choosing, mediatorId: string): Promise<Meeting> {
  const { tx, mediationCase, now } = work
  const { startsAt, endsAt, mode } = await timeStillOffered(work, mediatorId)
  const shortNotice = await demandNotice(work, startsAt)
  const diary = await diaryOf(tx, mediatorId)
  const [profile] = await tx.select().from(mediators).where(eq(mediators.userId, mediatorId))
  const id = randomUUID()
  const [meeting] = await tx
    .insert(meetings)
    .values({
      id,
      caseId: mediationCase.id,
      mediatorId,
      status: 'held',
      startsAt,
      endsAt,
      mode,
      heldUntil: holdLimit({ chosenAt: now, startsAt, shortNotice }, work.calendar),
      shortNoticeAcceptedAt: shortNotice ? now : null,
      createdAt: now,
    })
    .returning()
  const around = {
    startsAt: after(startsAt, -profile!.minutesBefore),
    endsAt: after(endsAt, profile!.minutesAfter),
  }
  const taken = await takeTime(tx, id, [{ calendarId: diary, ...around }], now)
  if (taken.length > 0)
    throw problem(
      'offeredTimeId',
      'That time has just been taken. Choose another, or say that none suits you',
    )
  return meeting!
}

async function timeStillOffered({ tx, mediationCase, input, now }: Choosing, mediatorId: string) {
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
  if (offered.startsAt <= now) throw problem('offeredTimeId', 'This time has passed. Choose another')
  const papers = await tx.select().from(registerEntries).where(eq(registerEntries.mediatorId, mediatorId))
  if (papersProblems(papers, londonDate(offered.startsAt)).length > 0)
    throw problem('offeredTimeId', 'Your mediator cannot come on that day after all. Choose another time')
  return offered
}

/** Whether the notice is short. Stops the command when it is and the family has not said that this is all right. */
async function demandNotice({ tx, mediationCase, input, today, calendar }: Choosing, startsAt: Date) {
  if (!isShortNotice(londonDate(startsAt), today, calendar)) return false
  const [wish] = await tx.select().from(meetingWishes).where(eq(meetingWishes.caseId, mediationCase.id))
  if (!input.shortNoticeAccepted && !wish?.shortNoticeAccepted)
    throw problem(
      'shortNoticeAccepted',
      'This time is less than 5 working days away. Tick the box if that is all right for you, or choose a later time',
    )
  return true
}
