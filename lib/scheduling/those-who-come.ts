import type { Transaction } from '@/db/client'
import { everybody, type Addressee } from '@/lib/cases/everybody'
import type { OpenCase } from '@/lib/cases/open-case'
import type { Attendee } from './meeting'
import { officersToTell } from './officers'

/**
 * Who is told of a meeting, one letter each: the family, the bodies, the mediator, each officer who was named and has an
 * account, and whoever comes with the mediator, if they have a seat at it.
 */
export async function thoseWhoCome(
  tx: Transaction,
  mediationCase: OpenCase,
  attendees: readonly Attendee[],
): Promise<Addressee[]> {
  const isSeated = (id: string) => attendees.some(({ partyId }) => partyId === id)
  const unseated = mediationCase.companions.filter(({ id }) => !isSeated(id)).map(({ id }) => id)
  return [
    ...everybody(mediationCase).filter(({ partyId }) => !unseated.includes(partyId)),
    ...(await officersToTell(tx, mediationCase, attendees)),
  ]
}
