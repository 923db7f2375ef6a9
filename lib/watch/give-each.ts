import { Refusal, type Problem } from '@/lib/kernel/refusal'

/**
 * Gives every command, one after the other, whatever becomes of the others. A case that somebody changed meanwhile
 * is left for the next round; faults are thrown together at the end, so that one case holds up no other.
 */
export async function giveEach(commands: readonly (() => Promise<readonly Problem[]>)[]): Promise<void> {
  const faults: unknown[] = []
  for (const give of commands) {
    try {
      await give()
    } catch (error) {
      if (!(error instanceof Refusal)) faults.push(error)
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} of ${commands.length} commands failed`)
}
