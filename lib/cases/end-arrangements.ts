import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { offers } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { offeredTimes } from '@/db/schema/scheduling'
import { letter, type Letter, type LetterProps } from '@/emails/letter'
import type { Actor } from '@/lib/kernel/actor'
import { caseUrl } from '@/lib/kernel/urls'
import { callOff, cancellations } from '@/lib/scheduling/call-off'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { nobodyComesAlong } from './companions-end'
import { cancels, type DutyChange } from './duties'
import type { OpenCase } from './open-case'
import { withdrawSettlement } from './settlement'

type Ending = {
  tx: Transaction
  actor: Actor
  mediationCase: OpenCase
  now: Date
  why: string
  /** What council, ICB and mediator are told that it ended by. */
  how: LetterProps['mediation-ended']['how']
}

/** Why a meeting ends with the mediation, where the family ends it. Kept with the meeting. */
export const familyWithdraws = 'The family no longer wants mediation'

/**
 * Stops everything that was being arranged: meeting, hold, offered times, offers, terms and who comes along, with the
 * duties behind them and the letters to whoever was to come. What the adviser owes the family is not touched.
 */
export async function endArrangements(ending: Ending): Promise<{ duties: DutyChange[]; letters: Letter[] }> {
  const { tx, mediationCase, now, why, how } = ending
  const { id, reference, toldCouncil, icbs, mediator } = mediationCase
  await tx
    .update(offeredTimes)
    .set({ withdrawnAt: now })
    .where(and(eq(offeredTimes.caseId, id), isNull(offeredTimes.withdrawnAt)))
  await withdrawSettlement(tx, id, now)

  const ended = { reference, how }
  const bodies = [toldCouncil, ...icbs].flatMap((body) => body ?? [])
  return {
    duties: arrangingDuties.map((duty) => cancels(duty, why)),
    letters: [
      ...bodies.map(({ to }) =>
        letter('mediation-ended', to, { ...ended, caseUrl: caseUrl('authority', id) }),
      ),
      ...(mediator
        ? [letter('mediation-ended', mediator.to, { ...ended, caseUrl: caseUrl('mediator', id) })]
        : []),
      ...(await nobodyComesAlong(ending, how)),
      ...(await withdrawOffers(ending)),
      ...(await cancelMeeting(ending)),
    ],
  }
}

const arrangingDuties = [
  'arrange_mediation',
  'notify_icb',
  'acknowledge',
  'confirm_attendance',
  'give_notice',
  'answer_offer',
] as const

async function withdrawOffers({ tx, mediationCase, now, why }: Ending): Promise<Letter[]> {
  const { id, reference } = mediationCase
  const withdrawn = await tx
    .update(offers)
    .set({ status: 'withdrawn', answeredAt: now, reason: why })
    .where(and(eq(offers.caseId, id), eq(offers.status, 'open')))
    .returning({ mediatorId: offers.mediatorId })
  const ids = withdrawn.map(({ mediatorId }) => mediatorId)
  if (ids.length === 0) return []
  const asked = await tx.select().from(users).where(inArray(users.id, ids))
  return asked.map(({ id: userId, name, email }) =>
    letter('offer-closed', { name: name ?? email, email, userId }, closed(id, reference)),
  )
}

const closed = (id: string, reference: string) =>
  ({ reference, caseUrl: caseUrl('mediator', id), why: 'withdrawn' }) as const

/** The meeting is taken out of every calendar it was sent to: a hold was in the mediator's only. */
async function cancelMeeting(ending: Ending): Promise<Letter[]> {
  const { tx, mediationCase, why } = ending
  const { mediator } = mediationCase
  const meeting = await standingMeeting(tx, mediationCase.id)
  if (!meeting) return []
  const called = await callOff({ ...ending, meeting }, { status: 'cancelled', why })
  const letters = await cancellations(ending, called.meeting, why)
  const told =
    meeting.status === 'held' ? letters.filter(({ to }) => to.userId === mediator?.userId) : letters
  return told.map((asked) =>
    asked.kind === 'meeting-cancelled'
      ? letter(asked.kind, asked.to, { ...asked.props, isOver: true })
      : asked,
  )
}
