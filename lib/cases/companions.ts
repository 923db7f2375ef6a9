import { and, eq, inArray } from 'drizzle-orm'
import { companions } from '@/db/schema/companions'
import { caseParties } from '@/db/schema/cases'
import { letter, type Letter } from '@/emails/letter'
import { appOrigin, caseUrl } from '@/lib/kernel/urls'
import { calendarNumbers } from '@/lib/scheduling/calendar-numbers'
import { seatCompanions, unseatCompanion } from '@/lib/scheduling/companions-time'
import { factsOf, standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import type { Work } from './case-command'
import { comesAs, type Companion } from './companion'
import { finishTasks, unlessWaiting, type DeskTask } from './desk-tasks'
import type { OpenCase } from './open-case'

type Leaving = Pick<Work<unknown>, 'tx' | 'actor' | 'mediationCase' | 'now'>

/** Somebody comes along no more, and whoever was told of them is told again. The meeting itself does not change. */
export async function companionLeaves(
  work: Leaving,
  companion: Companion,
  reason: string,
): Promise<Letter[]> {
  const lost = await companionStepsOut(work, companion, reason)
  const { mediationCase } = work
  const props = { reference: mediationCase.reference, name: companion.name, as: comesAs(companion) }
  return [
    ...partiesTold(mediationCase).map(({ to, url }) =>
      letter('companion-ended', to, { ...props, caseUrl: url, meeting: null }),
    ),
    await toThemselves(work, companion, lost),
  ]
}

/** Their time is free, and they stand in the case no more. Answers with the meeting at which they had a seat. */
export async function companionStepsOut(
  { tx, actor, mediationCase: { id: caseId }, now }: Leaving,
  companion: Companion,
  reason: string,
): Promise<Meeting | undefined> {
  const ofCase = and(eq(companions.caseId, caseId), eq(companions.mediatorId, companion.userId))
  await tx
    .update(companions)
    .set({ status: 'ended', endedAt: now, reason })
    .where(and(ofCase, inArray(companions.status, ['asked', 'comes'])))
  await tx.update(caseParties).set({ untilAt: now }).where(eq(caseParties.id, companion.id))
  await finishTasks(tx, caseId, ['companion_missing'], actor, now)
  const meeting = await standingMeeting(tx, caseId)
  return meeting && (await unseatCompanion(tx, companion, meeting.id, now)) ? meeting : undefined
}

/**
 * Seats whoever comes along at a meeting that is booked, or has another time. Whoever cannot come then hears so, as does
 * the desk. `before` is the meeting in the calendars of those who had a seat at it, by party.
 */
export async function seatWhoComesAlong(
  work: Pick<Leaving, 'tx' | 'mediationCase' | 'now'>,
  meeting: Meeting,
  before: { meeting: Meeting; seated: readonly string[] },
): Promise<{ tasks: DeskTask[]; letters: Letter[] }> {
  const { tx, mediationCase, now } = work
  const missing = await seatCompanions(tx, mediationCase, meeting, now)
  if (missing.length === 0) return { tasks: [], letters: [] }
  const was = { ...before.meeting, sequence: meeting.sequence }
  const letters: Letter[] = []
  for (const companion of missing)
    letters.push(await toThemselves(work, companion, before.seated.includes(companion.id) ? was : undefined))
  const who = missing.map(({ name }) => name).join(' and ')
  const tasks = await unlessWaiting(tx, mediationCase.id, {
    kind: 'companion_missing',
    detail: `${who} cannot come along at the time of the meeting. Ask somebody else, or leave it at that`,
  })
  return { tasks, letters }
}

/** That they do not come; a meeting that is in their calendar goes out of it. */
async function toThemselves(
  { tx, mediationCase: { reference } }: Pick<Leaving, 'tx' | 'mediationCase'>,
  companion: Companion,
  lost: Meeting | undefined,
): Promise<Letter> {
  const numbered = lost && (await calendarNumbers(tx, lost))(companion.userId)
  return letter('companion-ended', companion.to, {
    ...{ reference, name: companion.name, as: comesAs(companion) },
    // The case may be closed to them.
    caseUrl: `${appOrigin()}/mediator`,
    meeting: numbered ? factsOf(numbered, 'CANCEL') : null,
  })
}

/** Who is told who comes along, and may object: the family, and every body that was told of the case. */
export function partiesTold({ id, holder, toldCouncil, icbs }: OpenCase) {
  const bodies = [...(toldCouncil ? [toldCouncil] : []), ...icbs]
  return [
    ...(holder ? [{ to: holder.to, url: caseUrl('parent', id) }] : []),
    ...bodies.map(({ to }) => ({ to, url: caseUrl('authority', id) })),
  ]
}
