import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { problem } from '@/lib/kernel/refusal'
import type { CalendarDate } from '@/lib/law/calendar/date'

/** Which council decided: one of ours, or the name the family gave. */
export type CouncilGiven = { localAuthorityId: string | null; councilNamed: string | null }

/** The council's columns of a case. Stops the command when neither is given, or the choice is no council of today. */
export async function councilOf(tx: Transaction, given: CouncilGiven, today: CalendarDate) {
  const { localAuthorityId, councilNamed } = given
  if (localAuthorityId === null) {
    if (councilNamed === null)
      throw problem('localAuthorityId', 'Choose your council, or type its name if it is not listed')
    return { localAuthorityId, localAuthorityNamed: councilNamed }
  }
  await standingCouncil(tx, localAuthorityId, today)
  return { localAuthorityId, localAuthorityNamed: null }
}

/** A local authority that stands today. Stops the command when there is none with this id. */
export async function standingCouncil(tx: Transaction, localAuthorityId: string, today: CalendarDate) {
  const [council] = await tx.select().from(organisations).where(eq(organisations.id, localAuthorityId))
  const stands = council?.kind === 'local_authority' && (council.untilOn === null || council.untilOn >= today)
  if (!council || !stands) throw problem('localAuthorityId', 'Choose your council from the list')
  return council
}
