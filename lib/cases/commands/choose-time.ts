import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetings } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { londonDate } from '@/lib/law/calendar/date'
import { holdLimit } from '@/lib/scheduling/hold-limit'
import { justTaken } from '@/lib/scheduling/just-taken'
import { factsOf, standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import { meetingNeeded } from '@/lib/scheduling/meeting-needed'
import { noRoomFits } from '@/lib/scheduling/places'
import { takeEverybody } from '@/lib/scheduling/take-everybody'
import { confirmationAsked } from '../ask-for-confirmation'
import { caseCommand, type Outcome } from '../case-command'
import { demandNotHoarded } from '../hoarding'
import { toFamily } from '../everybody'
import { takingPart } from '../taking-part'
import { ticked } from '../ticked'
import {
  demandInWindow,
  demandNotice,
  demandPapers,
  fieldOf,
  timeChosen,
  type Choosing,
} from '../time-chosen'

const input = z.object({
  /** One of the times that the mediator offered. */
  offeredTimeId: z.uuid('Choose a time').optional(),
  /** Or one at which everybody is free: when it starts and how people would meet. */
  slot: z.string().max(60).optional(),
  shortNoticeAccepted: ticked,
  familySaid: ticked,
})

/**
 * The family chooses a time: one that its mediator offered, or one at which everybody is free. It is held for
 * everybody, with a room or line where one is needed, while council and ICB name who comes; with less than 5 working
 * days' notice only when the family says that this is all right (SEND Regs 2014 reg 37), and after the 30 days only
 * when it has chosen that in writing. Two families cannot hold one mediator, officer or room at the same time: one of
 * them is told that it has just been taken, and what is left. The desk chooses on the family's word.
 */
export const chooseTime = caseCommand('choose_time', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, mediationCase, role, input: given } = work
    const { id: caseId, reference, mediator } = mediationCase
    if (!mediator) throw problem(fieldOf(work), 'Your mediator cannot come any more. We find somebody else')
    if (await standingMeeting(tx, caseId)) throw problem(fieldOf(work), 'You have chosen a time already')
    if ((role === 'adviser' || role === 'administrator') && !given.familySaid)
      throw problem('familySaid', 'Tick the box when the family has chosen this time')
    const { bodies, icbMissing } = await takingPart(tx, mediationCase)
    if (bodies.length === 0)
      throw problem(
        fieldOf(work),
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

async function hold(work: Choosing, mediatorId: string): Promise<Meeting> {
  const { tx, mediationCase, now, today, calendar } = work
  await demandNotHoarded(work)
  const needed = await meetingNeeded(tx, mediationCase.id)
  const chosen = await timeChosen(work, needed, mediatorId)
  const { startsAt, endsAt, mode } = chosen
  await demandPapers(work, mediatorId, startsAt)
  if (await noRoomFits(tx, needed, chosen))
    throw problem(
      fieldOf(work),
      'None of our rooms has what you need. Choose another way to meet, or ring us and we look for a room',
    )
  const shortNotice = demandNotice(work, needed, startsAt)
  demandInWindow(work, needed, startsAt)
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
      heldUntil: holdLimit({ chosenAt: now, startsAt, shortNotice }, calendar),
      shortNoticeAcceptedAt: shortNotice ? now : null,
      createdAt: now,
    })
    .returning()
  const [when, asked] = [
    { now, today, calendar },
    { ...chosen, id, mediatorId },
  ]
  const place = await takeEverybody(tx, needed, asked, when)
  if (!place) throw problem(fieldOf(work), await justTaken(tx, needed, asked, when))
  if (place.place ?? place.joinUrl) await tx.update(meetings).set(place).where(eq(meetings.id, id))
  return { ...meeting!, ...place }
}
