import { letter } from '@/emails/letter'
import { caseUrl } from '@/lib/kernel/urls'
import type { Meeting } from '@/lib/scheduling/meeting'
import { endMove, type Asked, type Move } from './another-time'
import type { Outcome, Work } from './case-command'
import { unlessWaiting } from './desk-tasks'
import { deskRecipient } from './recipients'

type Answered = Pick<Work<unknown>, 'tx' | 'mediationCase' | 'now'>

/** Another time that everybody was asked about, and what the event says of the answer. */
type Proposed = { move: Move; meeting: Meeting; asked: readonly Asked[]; detail: Record<string, unknown> }

/** A party cannot do the other time: the old one stands, the others are told so, and the desk looks for a third. */
export async function becauseOfNo(
  { tx, mediationCase, now }: Answered,
  { move, meeting, asked, detail, party }: Proposed & { party: Asked },
): Promise<Outcome> {
  const { id: caseId, reference } = mediationCase
  await endMove(tx, move.id, 'declined', now)
  const others = asked.filter(({ partyId }) => partyId !== party.partyId)
  const desk = { to: await deskRecipient(tx, mediationCase), caseUrl: caseUrl('admin', caseId) }
  return {
    detail,
    letters: [...others, desk].map((one) => stands(reference, meeting, one)),
    tasks: await unlessWaiting(tx, caseId, {
      kind: 'no_time_suits',
      detail: `${party.name} cannot do the other time that was proposed. Find one that everybody can do`,
    }),
  }
}

/**
 * Everybody has agreed, and meanwhile it cannot be any more: the old time stands, everybody who was asked is told so, and
 * the desk proposes another.
 */
export async function becauseTooLate(
  { tx, mediationCase, now }: Answered,
  { move, meeting, asked, detail, obstacles }: Proposed & { obstacles: readonly string[] },
): Promise<Outcome> {
  const { id: caseId, reference } = mediationCase
  await endMove(tx, move.id, 'over', now)
  return {
    detail: { ...detail, obstacles },
    letters: [
      ...asked.map((one) => stands(reference, meeting, one)),
      letter('desk-task', await deskRecipient(tx, mediationCase), {
        reference,
        caseUrl: caseUrl('admin', caseId),
        what: 'the other time that everybody agreed to cannot be any more.',
      }),
    ],
    tasks: await unlessWaiting(tx, caseId, {
      kind: 'no_time_suits',
      detail: `Everybody agreed to another time, but it cannot be any more. ${obstacles.join('. ')}`,
    }),
  }
}

/** To somebody who was asked about another time: the meeting keeps the one it has. */
const stands = (
  reference: string,
  { startsAt, endsAt }: Meeting,
  { to, caseUrl: url }: Pick<Asked, 'to' | 'caseUrl'>,
) =>
  letter('meeting-stands', to, {
    ...{ reference, caseUrl: url },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  })
