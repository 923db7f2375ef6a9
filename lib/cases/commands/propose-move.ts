import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { moveProposals, moveWords } from '@/db/schema/moves'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { comingDay } from '@/lib/kernel/typed-day'
import { optionalLongWords } from '@/lib/kernel/words'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { clockTime } from '@/lib/scheduling/clock-time'
import type { Span } from '@/lib/scheduling/free-times'
import { attendeesOf, standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import { meetingNeeded } from '@/lib/scheduling/meeting-needed'
import { busyAmong, mediatorObstacles } from '@/lib/scheduling/obstacles'
import { inOwnHours } from '@/lib/scheduling/own-hours'
import { placeObstacles } from '@/lib/scheduling/place-obstacles'
import { marksOf } from '@/lib/scheduling/window'
import {
  endMove,
  mediatorAsked,
  openMove,
  requestsAbout,
  stillAsked,
  whoMustAgree,
  whoNamed,
  whoseWord,
  wordsTo,
  type Asked,
} from '../another-time'
import { meetingModes } from '../case'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { isLateUnchosen } from '../meet-later'
import { demandNotBegun } from '../not-begun'
import { openDuty } from '../open-duty'
import { ticked } from '../ticked'
import { moveMeeting } from './move-meeting'

const input = z.object({
  day: comingDay({ called: 'The day', missing: 'Enter the day' }),
  startsAt: clockTime({ called: 'The time', missing: 'Enter the time it starts' }),
  mode: z.enum(meetingModes, 'Choose how to meet'),
  /** The parties who have said yes already; the desk alone can write that down for them. */
  agreed: z.preprocess(
    (given) => (given === undefined || given === '' ? [] : [given].flat()),
    z.array(z.uuid()).max(10),
  ),
  /** The family's word, written down by the desk, that a shorter notice is all right. */
  shortNoticeAccepted: ticked,
  whyLater: optionalLongWords({ called: 'The reason', max: 1000 }),
})

/**
 * The desk or the mediator proposes another time for a booked meeting. It needs the family's word and that of every
 * body that takes part; whoever asked for the change and named this time has given it, and the desk may write down
 * what it was told. Outside the mediator's own hours the desk needs the mediator's word as well; within them it tells
 * them. Nobody's time is held meanwhile and the old time stands. When no word is missing the meeting moves at once. A
 * time after the 30 days has its reason, and is the family's own to choose, in writing.
 */
export const proposeMove = caseCommand('propose_move', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input: given, now } = work
    const { id: caseId, reference } = mediationCase
    const meeting = await standingMeeting(tx, caseId)
    const proposedBy = actorId(actor)
    if (!meeting) throw problem('', 'No meeting is booked')
    demandNotBegun(meeting, now)
    if (!proposedBy) throw new Refusal('not_allowed')
    const span = await demandPossible(work, meeting)
    const { shortNotice: isShort, beyondWindow: isLate } = await marks(work, span)
    if (isLate && !given.whyLater)
      throw problem('whyLater', 'This is later than the 30 days. Say why no earlier time could be found')

    const before = await openMove(tx, caseId)
    if (before) await endMove(tx, before.id, 'over', now)
    const proposal = {
      id: randomUUID(),
      ...{ caseId, meetingId: meeting.id, ...span, mode: given.mode, proposedBy, proposedAt: now },
      whyLater: isLate ? given.whyLater : null,
      asksMediator: await isOutsideHours(work, meeting, span),
    }
    await tx.insert(moveProposals).values(proposal)
    const asked = await whoseWord(tx, mediationCase)
    const agreed = [
      ...(await whoAgrees(work, { asked, meeting, span, isShort, isLate })),
      ...(proposal.asksMediator ? await mediatorsWord(work, meeting, span) : []),
    ]
    if (agreed.length > 0)
      await tx.insert(moveWords).values(
        agreed.map((partyId) => ({
          ...{ proposalId: proposal.id, partyId, agrees: true, saidAt: now, recordedBy: proposedBy },
          shortNoticeAccepted: isShort && partyId === mediationCase.holder?.id,
        })),
      )

    const missing = stillAsked(await whoMustAgree(tx, mediationCase, proposal), await wordsTo(tx, proposal))
    const told = work.role === 'mediator' || proposal.asksMediator ? undefined : mediatorAsked(mediationCase)
    const about = {
      ...{ reference, mode: given.mode, wasAt: meeting.startsAt.toISOString() },
      ...(isLate && { isLate: true as const }),
      ...{ startsAt: span.startsAt.toISOString(), endsAt: span.endsAt.toISOString() },
    }
    return {
      detail: {
        ...{ proposalId: proposal.id, meetingId: meeting.id, mode: given.mode },
        startsAt: span.startsAt.toISOString(),
        waitsFor: missing.map(({ name }) => name),
      },
      letters: [
        ...missing.map(({ to, caseUrl }) => letter('move-proposed', to, { ...about, caseUrl })),
        ...(told && missing.length > 0
          ? [letter('move-proposed', told.to, { ...about, caseUrl: told.caseUrl, inYourHours: true })]
          : []),
      ],
      then: missing.length === 0 ? [moveMeeting.next({ proposalId: proposal.id })] : [],
    }
  },
})

type Proposing = Work<z.output<typeof input>>

/** The time as a span. Stops the command when the meeting is there already, or the mediator or a place cannot be had. */
async function demandPossible(
  { tx, mediationCase, input: given, now, today, calendar }: Proposing,
  meeting: Meeting,
): Promise<Span> {
  const { day, mode } = given
  const startsAt = instantAt(day, given.startsAt)
  const endsAt = new Date(startsAt.getTime() + meeting.endsAt.getTime() - meeting.startsAt.getTime())
  if (day > addDays(today, 90)) throw problem('day', 'Choose a day in the next 90 days')
  if (startsAt.getTime() === meeting.startsAt.getTime() && mode === meeting.mode)
    throw problem('startsAt', 'The meeting is at this time already')
  const { localAuthorityId: areaId } = mediationCase
  const wanted = { startsAt, endsAt, mode, areaId, meetingId: meeting.id }
  const { id, mediatorId } = meeting
  const then = { id, mediatorId, startsAt, endsAt, mode, offered: true }
  const inTheWay = [
    ...(await mediatorObstacles(tx, mediatorId, wanted, now)),
    ...(await placeObstacles(tx, await meetingNeeded(tx, mediationCase.id), then, { now, today, calendar })),
  ]
  if (inTheWay.length > 0) throw problem('startsAt', inTheWay.join('. '))
  return { startsAt, endsAt }
}

async function marks({ tx, mediationCase, today, calendar }: Proposing, { startsAt }: Span) {
  const clock = await openDuty(tx, mediationCase.id, 'arrange_mediation')
  return marksOf(startsAt, clock, { today, calendar })
}

/** Whether the desk proposes a time that the mediator has not said they work at. */
const isOutsideHours = async (
  { tx, role, input: { mode }, now, calendar }: Proposing,
  { mediatorId }: Meeting,
  span: Span,
) => role !== 'mediator' && !(await inOwnHours(tx, mediatorId, { ...span, mode }, { now, calendar }))

/** The mediator's word, where it is there already: they asked and named this time, or the desk was told. */
async function mediatorsWord(
  { tx, mediationCase: { mediator }, input: { agreed } }: Proposing,
  meeting: Meeting,
  { startsAt, endsAt }: Span,
): Promise<string[]> {
  if (!mediator) return []
  const hasNamed = (await requestsAbout(tx, [meeting.id])).some(
    ({ askedBy, times }) =>
      askedBy === mediator.userId && times.some((time) => time.startsAt <= startsAt && endsAt <= time.endsAt),
  )
  return hasNamed || agreed.includes(mediator.id) ? [mediator.id] : []
}

type Time = { asked: readonly Asked[]; meeting: Meeting; span: Span; isShort: boolean; isLate: boolean }

/**
 * The parties whose word is there already. A family that named a time is still asked where it comes at short notice or
 * after the 30 days; a body whose officer is somewhere else then has to name somebody else first.
 */
async function whoAgrees(work: Proposing, { asked, meeting, span, isShort, isLate }: Time) {
  const { tx, role, mediationCase, input: given, now } = work
  if (given.agreed.length > 0 && role === 'mediator')
    throw problem('agreed', 'Only the desk writes down what others have said')
  const holderId = mediationCase.holder?.id
  const needsAsking = isShort || isLate
  const named = (await whoNamed(tx, mediationCase, { ...span, meetingId: meeting.id, asked })).filter(
    (partyId) => partyId !== holderId || !needsAsking,
  )
  const told = asked.filter(({ partyId }) => given.agreed.includes(partyId))
  if (isShort && !given.shortNoticeAccepted && told.some(({ partyId }) => partyId === holderId))
    throw problem(
      'shortNoticeAccepted',
      'This is less than 5 working days away. Has the family agreed to that?',
    )

  if (
    told.some(({ partyId }) => partyId === holderId) &&
    (await isLateUnchosen(tx, mediationCase.id, span.startsAt))
  )
    throw problem(
      'agreed',
      'This is after the 30 days. The family has to choose that itself, in writing. Leave its tick out, and we ask it',
    )

  const attendees = await attendeesOf(tx, meeting.id)
  const ids = attendees.flatMap(({ organisationId, userId }) => (organisationId && userId ? [userId] : []))
  const busy = await busyAmong(tx, ids, { ...span, meetingId: meeting.id }, now)
  const isMissing = ({ body }: Asked) =>
    attendees.find(
      ({ organisationId, userId }) => body?.organisation.id === organisationId && busy.has(userId ?? ''),
    )
  for (const party of told) {
    const officer = isMissing(party)
    if (officer)
      throw problem('agreed', `${officer.name} is in another meeting then. ${party.name} names somebody else`)
  }
  return asked
    .filter((party) => told.includes(party) || (named.includes(party.partyId) && !isMissing(party)))
    .map(({ partyId }) => partyId)
}
