import type { Transaction } from '@/db/client'

/** Writes what an exclusion constraint guards, and gives nothing when it overlaps with what is there already. */
export async function unlessOverlapping<Result>(
  tx: Transaction,
  write: (inner: Transaction) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await tx.transaction(write)
  } catch (error) {
    // Drizzle wraps what the driver throws. 23P01 is the constraint's own code.
    const cause = error instanceof Error ? error.cause : undefined
    if (cause instanceof Error && 'code' in cause && cause.code === '23P01') return undefined
    throw error
  }
}
