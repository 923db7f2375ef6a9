import { z } from 'zod'
import { problem } from '@/lib/kernel/refusal'
import { disagreementSeats } from './disagreement'
import type { Work } from './disagreement-command'
import { speaksFor, type Party } from './visibility'

/** Whose answer it is: the desk says so; a party answers for itself, whatever it sends. */
export const partyNamed = z.object({
  seat: z.preprocess((given) => given || undefined, z.enum(disagreementSeats).optional()),
})

/** The party whose yes or no this is. */
export function partyMeant({ actor, role, parties, input }: Work<z.output<typeof partyNamed>>): Party {
  const party =
    role === 'desk'
      ? parties.find(({ seat }) => seat === input.seat)
      : parties.find((one) => speaksFor(actor, one))
  if (!party) throw problem('seat', 'Choose whose answer it is')
  return party
}
