import type { Transaction } from '@/db/client'
import { organisationsOf, type Actor } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { officersOf } from './officers'

/** Goes on for an officer of this council or ICB. To everybody else there is no such body. */
export function demandOwnBody(actor: Actor, organisationId: string): void {
  const own = actor.kind === 'person' ? organisationsOf(actor, 'la_officer', 'icb_officer') : []
  if (!own.includes(organisationId)) throw new Refusal('not_found')
}

/** Stops the command when somebody named does not work for the body. */
export async function demandOfficers(
  tx: Transaction,
  organisationId: string,
  named: readonly string[],
  today: CalendarDate,
): Promise<void> {
  const officers = await officersOf(tx, [organisationId], today)
  if (named.some((id) => !officers.some(({ userId }) => userId === id)))
    throw problem('officers', 'Choose people who work for you')
}
