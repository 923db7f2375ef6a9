import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { caseParties } from '@/db/schema/cases'
import { companions } from '@/db/schema/companions'
import { letter, type Letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { optionalLongWords } from '@/lib/kernel/words'
import { mediatorRecipient } from '@/lib/mediators/offer'
import { seatCompanion } from '@/lib/scheduling/companions-time'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { partiesTold } from '../companions'
import { unlessWaiting } from '../desk-tasks'
import { againstComingAlong } from '../may-come-along'
import { meetingToldTo } from '../meeting-letters'
import { reopenCase } from '../open-case'

const input = z.object({
  companionId: z.uuid(),
  answer: z.enum(['yes', 'no'], 'Say whether you come'),
  reason: optionalLongWords({ called: 'The reason', max: 1000 }),
})

/**
 * Whoever was asked to come along says yes or no. With a yes they stand in the case, are named to the family and the
 * bodies, who may object, and take their time for a meeting that is booked. All that stood for them when they were asked
 * is asked again now; if something has changed since, they are asked no more and the desk looks for somebody else.
 */
export const answerCompanion = caseCommand('answer_companion', {
  input,

  async run(work): Promise<Outcome> {
    const {
      tx,
      mediationCase,
      input: { answer, reason },
      now,
    } = work
    const { id: caseId, reference } = mediationCase
    const asked = await demandAsked(work)
    const { id: companionId, mediatorId, kind } = asked
    const { name } = await mediatorRecipient(tx, mediatorId)
    const detail = { companionId, name, kind, answer }
    if (answer === 'no') {
      await answered(work, { status: 'declined', reason })
      return { detail: { ...detail, reason }, letters: [] }
    }
    const against = await againstComingAlong(work, { userId: mediatorId, kind })
    if (against.length > 0) return cannotCome(work, asked, against)

    await answered(work, { status: 'comes', reason })
    await tx.insert(caseParties).values({ caseId, role: kind, userId: mediatorId, name, sinceAt: now })
    return {
      detail,
      letters: [
        ...partiesTold(mediationCase).map(({ to, url }) =>
          letter('companion-named', to, { reference, caseUrl: url, name, as: kind }),
        ),
        ...(await seatedAtOnce(work, mediatorId)),
      ],
    }
  },
})

type Answering = Work<z.output<typeof input>>
type Asked = typeof companions.$inferSelect

/** What the actor was asked. Stops the command when it was somebody else, or when the asking has ended. */
async function demandAsked({ tx, actor, mediationCase, input: { companionId } }: Answering): Promise<Asked> {
  const [asked] = await tx
    .select()
    .from(companions)
    .where(
      and(
        eq(companions.id, companionId),
        eq(companions.caseId, mediationCase.id),
        eq(companions.status, 'asked'),
      ),
    )
  if (asked?.mediatorId !== actorId(actor)) throw problem('', 'You are not asked any more')
  return asked
}

/** Keeps what became of the asking. */
async function answered(
  { tx, input: { companionId }, now }: Answering,
  became: Pick<Asked, 'status' | 'reason'>,
): Promise<void> {
  await tx
    .update(companions)
    .set({ ...became, answeredAt: now })
    .where(eq(companions.id, companionId))
}

/** At a meeting that is booked they take their seat, and have it in their calendar like everybody who comes. */
async function seatedAtOnce({ tx, mediationCase, now }: Answering, userId: string): Promise<Letter[]> {
  const meeting = await standingMeeting(tx, mediationCase.id)
  if (meeting?.status !== 'booked') return []
  const after = await reopenCase(tx, mediationCase)
  const themselves = after.companions.find((one) => one.userId === userId)!
  const at = { ...meeting, areaId: mediationCase.localAuthorityId }
  if (!(await seatCompanion(tx, themselves, at, now)))
    throw problem('answer', 'You have something else at the time of the meeting')
  return meetingToldTo(tx, after, { meeting, userId })
}

/** Why is the desk's alone: a party may have objected to them. */
async function cannotCome(work: Answering, { id, mediatorId, kind }: Asked, reasons: readonly string[]) {
  const {
    tx,
    mediationCase: { id: caseId, reference },
  } = work
  const why = reasons.join('. ')
  await answered(work, { status: 'ended', reason: why })
  const to = await mediatorRecipient(tx, mediatorId)
  return {
    detail: { companionId: id, name: to.name, kind, answer: 'yes', accepted: false, reasons },
    letters: [
      letter('offer-closed', to, { reference, caseUrl: caseUrl('mediator', caseId), why: 'withdrawn' }),
    ],
    tasks: await unlessWaiting(tx, caseId, {
      kind: 'companion_missing',
      detail: `${to.name} said yes but cannot come along any more. ${why}. Ask somebody else, or leave it at that`,
    }),
  }
}
