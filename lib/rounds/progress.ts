import { and, eq } from 'drizzle-orm'
import { transact } from '@/db/client'
import { rounds } from '@/db/schema/rounds'

/** Says how far a round is. It is read while the desk waits and is no event of anything. */
export const setProgress = (roundId: string, doneCount: number) =>
  transact((tx) =>
    tx
      .update(rounds)
      .set({ doneCount })
      .where(and(eq(rounds.id, roundId), eq(rounds.status, 'working'))),
  )
