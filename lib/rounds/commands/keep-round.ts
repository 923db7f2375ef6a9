import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { roundCases, rounds } from '@/db/schema/rounds'
import { problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

const words = z.array(z.string())

const proposed = z.object({
  caseId: z.uuid(),
  caseVersion: z.number().int(),
  mediatorId: z.uuid().nullable(),
  time: z
    .object({ startsAt: z.date(), endsAt: z.date(), mode: z.enum(['video', 'in_person', 'telephone']) })
    .nullable(),
  reasons: words,
  others: z.array(z.object({ mediatorId: z.string(), name: z.string(), words })),
})

/** What a round came to, as it is kept for the desk. */
export type ProposedCase = z.input<typeof proposed>

/** The worker writes down what a round came to. Somebody has to accept it before anything happens. */
export const keepRound = registerCommand('keep_round', {
  input: z.object({ roundId: z.uuid(), cases: z.array(proposed) }),

  async run({ tx, input: { roundId, cases }, now }) {
    const ready = await tx
      .update(rounds)
      .set({ status: 'ready', readyAt: now, caseCount: cases.length, doneCount: cases.length })
      .where(and(eq(rounds.id, roundId), eq(rounds.status, 'working')))
      .returning({ id: rounds.id })
    if (ready.length === 0) throw problem('', 'Nobody waits for this round any more')
    if (cases.length > 0)
      await tx.insert(roundCases).values(
        cases.map(({ time, mediatorId, ...one }, position) => ({
          ...{ ...one, roundId, position, mediatorId },
          ...(time && { startsAt: time.startsAt, endsAt: time.endsAt, mode: time.mode }),
          status: mediatorId ? ('proposed' as const) : ('left_over' as const),
        })),
      )
    return { subjectId: roundId, detail: { cases: cases.length } }
  },
})
