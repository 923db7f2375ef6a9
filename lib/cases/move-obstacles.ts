import { londonDate } from '@/lib/law/calendar/date'
import { attendeesOf, type Meeting } from '@/lib/scheduling/meeting'
import { busyAmong, mediatorObstacles } from '@/lib/scheduling/obstacles'
import { isShortNotice } from '@/lib/scheduling/window'
import type { Asked, Move, Word } from './another-time'
import type { Work } from './case-command'
import { isLateUnchosen } from './meet-later'

type Agreed = { move: Move; meeting: Meeting; asked: readonly Asked[]; words: readonly Word[] }

/**
 * What keeps a meeting from the time that everybody agreed to: the mediator, an officer, a notice that has become too
 * short for what the family said, or the 30 days, which end before it without the family's choice. Empty when nothing does.
 */
export async function moveObstacles(
  work: Pick<Work<unknown>, 'tx' | 'mediationCase' | 'now' | 'today' | 'calendar'>,
  agreed: Agreed,
): Promise<string[]> {
  const { tx, mediationCase, now } = work
  const { move, meeting } = agreed
  const { officers } = await whoComes(tx, agreed)
  const wanted = { ...move, areaId: mediationCase.localAuthorityId, meetingId: meeting.id }
  const ids = officers.flatMap(({ userId }) => userId ?? [])
  const busy = await busyAmong(tx, ids, wanted, now)
  return [
    ...(await mediatorObstacles(tx, meeting.mediatorId, wanted, now)),
    ...officers
      .filter(({ userId }) => busy.has(userId ?? ''))
      .map(({ name }) => `${name} is in another meeting then`),
    ...(isShort(work, agreed) && !acceptsShortNotice(work, agreed)
      ? ['It is less than 5 working days away now, and the family has not agreed to that']
      : []),
    ...((await isLateUnchosen(tx, mediationCase.id, move.startsAt))
      ? ['It is after the 30 days now, and the family has not chosen that in writing']
      : []),
  ]
}

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
