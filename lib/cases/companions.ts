import { and, eq, inArray } from 'drizzle-orm'
import { companions } from '@/db/schema/companions'
import { caseParties } from '@/db/schema/cases'
import { meetingAttendees } from '@/db/schema/scheduling'
import { letter, type Letter } from '@/emails/letter'
import { appOrigin, caseUrl } from '@/lib/kernel/urls'
import { diaryOf, freeTimeOf } from '@/lib/scheduling/diary'
import { standingMeeting } from '@/lib/scheduling/meeting'
import type { Work } from './case-command'
import { finishTasks } from './desk-tasks'
import type { OpenCase } from './open-case'

/** Somebody who comes with the mediator. */
export type Companion = OpenCase['companions'][number]

/** As letters call what they come as. */
export const comesAs = ({ role }: Pick<Companion, 'role'>) =>
  role === 'observer' ? ('observer' as const) : ('co_mediator' as const)

type Leaving = Pick<Work<unknown>, 'tx' | 'actor' | 'mediationCase' | 'now'>

/** Somebody comes along no more, and whoever was told of them is told again. The meeting itself does not change. */
export async function companionLeaves(
  work: Leaving,
  companion: Companion,
  reason: string,
): Promise<Letter[]> {
  await companionStepsOut(work, companion, reason)
  const { mediationCase } = work
  const props = { reference: mediationCase.reference, name: companion.name, as: comesAs(companion) }
  return [
    ...partiesTold(mediationCase).map(({ to, url }) =>
      letter('companion-ended', to, { ...props, caseUrl: url }),
    ),
    letter('companion-ended', companion.to, { ...props, caseUrl: `${appOrigin()}/mediator` }),
  ]
}

/** Their time is free, and they stand in the case no more. */
export async function companionStepsOut(
  { tx, actor, mediationCase: { id: caseId }, now }: Leaving,
  companion: Companion,
  reason: string,
): Promise<void> {
  const ofCase = and(eq(companions.caseId, caseId), eq(companions.mediatorId, companion.userId))
  await tx
    .update(companions)
    .set({ status: 'ended', endedAt: now, reason })
    .where(and(ofCase, inArray(companions.status, ['asked', 'comes'])))
  await tx.update(caseParties).set({ untilAt: now }).where(eq(caseParties.id, companion.id))
  const meeting = await standingMeeting(tx, caseId)
  if (meeting) {
    await tx
      .delete(meetingAttendees)
      .where(and(eq(meetingAttendees.meetingId, meeting.id), eq(meetingAttendees.partyId, companion.id)))
    await freeTimeOf(tx, meeting.id, await diaryOf(tx, companion.userId), now)
  }
  await finishTasks(tx, caseId, ['companion_missing'], actor, now)
}

/** Who is told who comes along, and may object: the family, and every body that was told of the case. */
export function partiesTold({ id, holder, toldCouncil, icbs }: OpenCase) {
  const bodies = [...(toldCouncil ? [toldCouncil] : []), ...icbs]
  return [
    ...(holder ? [{ to: holder.to, url: caseUrl('parent', id) }] : []),
    ...bodies.map(({ to }) => ({ to, url: caseUrl('authority', id) })),
  ]
}
