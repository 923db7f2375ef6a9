import { londonDate } from '@/lib/law/calendar/date'
import { attendeesOf, type Meeting } from '@/lib/scheduling/meeting'
import { meetingNeeded } from '@/lib/scheduling/meeting-needed'
import { busyAmong, mediatorObstacles } from '@/lib/scheduling/obstacles'
import { placeObstacles } from '@/lib/scheduling/place-obstacles'
import { takeAgreed, type Taken } from '@/lib/scheduling/take-everybody'
import { isShortNotice } from '@/lib/scheduling/window'
import type { Asked, Move, Word } from './another-time'
import type { Work } from './case-command'
import { isLateUnchosen } from './meet-later'

type Agreed = { move: Move; meeting: Meeting; asked: readonly Asked[]; words: readonly Word[] }

/**
 * What keeps a meeting from the time that everybody agreed to: the mediator, an officer, no room or line that is free, a
 * notice that has become too short for what the family said, or the 30 days, which end before it without the family's
 * choice. Empty when nothing does.
 */
export async function moveObstacles(
  work: Pick<Work<unknown>, 'tx' | 'mediationCase' | 'now' | 'today' | 'calendar'>,
  agreed: Agreed,
): Promise<string[]> {
  const { tx, mediationCase, now, today, calendar } = work
  const { move, meeting } = agreed
  const { startsAt, endsAt, mode } = move
  const then = { id: meeting.id, mediatorId: meeting.mediatorId, startsAt, endsAt, mode, offered: true }
  const { officers } = await whoComes(tx, agreed)
  const wanted = { ...move, areaId: mediationCase.localAuthorityId, meetingId: meeting.id }
  const ids = officers.flatMap(({ userId }) => userId ?? [])
  const busy = await busyAmong(tx, ids, wanted, now)
  return [
    ...(await mediatorObstacles(tx, meeting.mediatorId, wanted, now)),
    ...officers
      .filter(({ userId }) => busy.has(userId ?? ''))
      .map(({ name }) => `${name} is in another meeting then`),
    ...(await placeObstacles(tx, await meetingNeeded(tx, mediationCase.id), then, { now, today, calendar })),
    ...(isShort(work, agreed) && !acceptsShortNotice(work, agreed)
      ? ['It is less than 5 working days away now, and the family has not agreed to that']
      : []),
    ...((await isLateUnchosen(tx, mediationCase.id, move.startsAt))
      ? ['It is after the 30 days now, and the family has not chosen that in writing']
      : []),
  ]
}

/**
 * Takes the time that everybody agreed to in all their diaries, with a place that fits. Answers with the place, or with
 * nothing when somebody else was quicker: then the time that the meeting has stands in every diary as before.
 */
export async function takeMoved(
  {
    tx,
    mediationCase,
    now,
    today,
    calendar,
  }: Pick<Work<unknown>, 'tx' | 'mediationCase' | 'now' | 'today' | 'calendar'>,
  agreed: Agreed,
): Promise<Taken> {
  const { id, mediatorId } = agreed.meeting
  const { startsAt, endsAt, mode } = agreed.move
  const { officers } = await whoComes(tx, agreed)
  const companions = mediationCase.companions.map(({ userId }) => userId)
  const coming = { officers: officers.flatMap(({ userId }) => userId ?? []), companions }
  const then = { id, mediatorId, startsAt, endsAt, mode, ...coming }
  const needed = await meetingNeeded(tx, mediationCase.id)
  try {
    return await tx.transaction(async (inner) => {
      const taken = await takeAgreed(inner, needed, then, { now, today, calendar })
      if (!taken) throw new SomebodyWasQuicker()
      return taken
    })
  } catch (error) {
    if (error instanceof SomebodyWasQuicker) return undefined
    throw error
  }
}

class SomebodyWasQuicker extends Error {}

/** The officers who come to the other time: those named before, but where a body has named others for it. */
export async function whoComes(tx: Work<unknown>['tx'], { meeting, asked, words }: Agreed) {
  const replaced = asked.flatMap(({ partyId, body }) => {
    const replacements = words.find((word) => word.partyId === partyId)?.replacements
    return body && replacements ? [{ body, replacements }] : []
  })
  const gone = replaced.map(({ body }) => body.organisation.id)
  const before = (await attendeesOf(tx, meeting.id)).filter(
    ({ organisationId }) => organisationId !== null && !gone.includes(organisationId),
  )
  return { replaced, officers: [...before, ...replaced.flatMap(({ replacements }) => replacements)] }
}

/** Whether everybody hears of the other time less than 5 working days before (SEND Regs 2014 reg 37). */
export const isShort = (
  { today, calendar }: Pick<Work<unknown>, 'today' | 'calendar'>,
  { move }: Pick<Agreed, 'move'>,
) => isShortNotice(londonDate(move.startsAt), today, calendar)

const acceptsShortNotice = ({ mediationCase }: Pick<Work<unknown>, 'mediationCase'>, { words }: Agreed) =>
  words.some((word) => word.partyId === mediationCase.holder?.id && word.shortNoticeAccepted)
