import { randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { transact, type Transaction } from '@/db/client'
import {
  disagreementEvents,
  disagreementMeetings,
  disagreementParties,
  disagreements,
} from '@/db/schema/disagreements'
import type { Letter } from '@/emails/letter'
import { problemsIn } from '@/lib/cases/case-command'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { Problems, Refusal, type Problem } from '@/lib/kernel/refusal'
import { postLetters } from '@/lib/letters/post-letters'
import type { DisagreementRole, DisagreementState } from './disagreement'
import { admits, stateAfter, type DisagreementCommandName } from './transitions'
import { rolesOn, visibleTo, type Party } from './visibility'

/** Which disagreement, and the version of it that the person was looking at. */
export type DisagreementAt = z.infer<typeof disagreementAt>
const disagreementAt = z.object({ disagreementId: z.uuid(), version: z.coerce.number().int() })

/** A change to a disagreement, and the only way its rows are written. Answers with what the person must put right. */
export type DisagreementCommand = (
  actor: Actor,
  at: DisagreementAt,
  input: unknown,
) => Promise<readonly Problem[]>

type Meeting = typeof disagreementMeetings.$inferSelect

/** What a command has in hand: the disagreement under a lock, its parties and the meeting that stands. */
export type Work<Input> = {
  tx: Transaction
  actor: Actor
  role: DisagreementRole
  disagreement: typeof disagreements.$inferSelect
  parties: readonly Party[]
  meeting: Meeting | undefined
  input: Input
  now: Date
}

/** What happened. `leadsTo` where it is another state than the table's: the last yes is everybody's. */
export type Outcome = {
  leadsTo?: DisagreementState
  detail: Record<string, unknown>
  letters: readonly Letter[]
}

/** Makes a command. `transitions.ts` says who and when; the change, its event and its letters are one transaction. */
export function disagreementCommand<Input extends z.ZodType>(
  name: DisagreementCommandName,
  { input, run }: { input: Input; run: (work: Work<z.output<Input>>) => Promise<Outcome> },
): DisagreementCommand {
  return async (actor, at, raw) => {
    const where = disagreementAt.safeParse(at)
    if (!where.success) throw new Refusal('not_found')
    const parsed = input.safeParse(raw)
    if (!parsed.success) return problemsIn(parsed.error)
    try {
      await transact(async (tx) => {
        const opened = await open(tx, actor, where.data)
        const role = admits(name, opened.roles, opened.disagreement.state)
        if (!role) throw new Refusal('not_allowed')
        const work = { tx, actor, role, ...opened, input: parsed.data, now: now() }
        await record(work, name, await run(work))
      })
      return []
    } catch (error) {
      if (error instanceof Problems) return error.problems
      throw error
    }
  }
}

async function open(tx: Transaction, actor: Actor, { disagreementId, version }: DisagreementAt) {
  const [disagreement] = await tx
    .select()
    .from(disagreements)
    .where(and(eq(disagreements.id, disagreementId), visibleTo(actor)))
    .for('update')
  if (!disagreement) throw new Refusal('not_found')
  if (disagreement.version !== version) throw new Refusal('out_of_date')
  const parties = await tx
    .select()
    .from(disagreementParties)
    .where(eq(disagreementParties.disagreementId, disagreementId))
    .orderBy(asc(disagreementParties.seat))
  const [meeting] = await tx
    .select()
    .from(disagreementMeetings)
    .where(
      and(eq(disagreementMeetings.disagreementId, disagreementId), eq(disagreementMeetings.status, 'booked')),
    )
  return { disagreement, parties, meeting, roles: rolesOn(actor, parties, meeting?.mediatorId) }
}

async function record(work: Work<unknown>, name: DisagreementCommandName, outcome: Outcome): Promise<void> {
  const { tx, actor, role, disagreement, now: at } = work
  const version = disagreement.version + 1
  const state = outcome.leadsTo ?? stateAfter(name, disagreement.state)
  const id = randomUUID()
  await tx.insert(disagreementEvents).values({
    ...{ id, disagreementId: disagreement.id, version, state, name },
    ...{ actorId: actorId(actor), actorRole: role, at, detail: outcome.detail },
  })
  const closedAt = state === 'ended' || state === 'closed' ? at : null
  await tx
    .update(disagreements)
    .set({ version, state, closedAt })
    .where(eq(disagreements.id, disagreement.id))
  await postLetters(tx, { disagreementEventId: id, disagreementId: disagreement.id }, outcome.letters, at)
}
