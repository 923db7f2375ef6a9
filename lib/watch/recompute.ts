import { reader } from '@/db/client'
import { recomputeDates } from '@/lib/cases/commands/recompute-dates'
import { lookAtCases, olderVersionsInUse } from '@/lib/cases/stand-by-calendar'
import type { Actor } from '@/lib/kernel/actor'
import { giveEach } from './give-each'

/** Where to go on: the older list of bank holidays, and the last case that was looked at. */
export type Place = { older: string; after: string | null }

/** How many cases are looked at in one transaction: short enough that nobody waits for one of them. */
const inOneLook = 200

/**
 * Works out again what open cases wait for, after a new list of bank holidays, for a thousand cases; gives the place
 * to go on from, and what went wrong with single cases. What is done is done for good, case by case, so that it can
 * stop anywhere and begin again: a case that has moved stands by the new list, and nobody is told twice.
 */
export async function recomputeSome(
  system: Actor,
  from: Place | null,
  most = 1000,
): Promise<{ next: Place | null; faults: readonly unknown[] }> {
  const faults: unknown[] = []
  let left = most
  for (const older of await olderVersionsInUse(reader)) {
    if (from && older < from.older) continue
    let after = from?.older === older ? from.after : null
    while (left > 0) {
      const { toMove, upTo } = await lookAtCases(older, after, Math.min(inOneLook, left))
      if (upTo === null) break
      const moving = toMove.map((at) => () => recomputeDates(system, at, {}))
      await giveEach(moving).catch((error: unknown) => faults.push(error))
      after = upTo
      left -= inOneLook
    }
    if (left <= 0) return { next: { older, after }, faults }
  }
  return { next: null, faults }
}
