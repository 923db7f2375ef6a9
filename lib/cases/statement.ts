import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import type { CommandName } from './transitions'

/**
 * The last word that a family does not wish to mediate, or not any more: when it was said and by whom. It is the word of
 * whoever held the right then, and of nobody who came to hold it later (CFA 2014 s.55(4); LAW A-14).
 */
export async function statementIn(
  tx: Pick<Transaction, 'select'>,
  { id, holder }: { id: string; holder: { sinceAt: Date } | undefined },
) {
  const said = await lastEventOf(tx, id, ['decline_mediation', ...endings])
  return said && { ...said, isHolders: holder !== undefined && said.at >= holder.sinceAt }
}

/** The commands by which a family ends a mediation. One that takes a settlement asks for its certificate with that. */
export const endings: readonly CommandName[] = ['withdraw', 'accept_settlement', 'ask_for_certificate']

/** The last of these that happened to a case. */
export async function lastEventOf(
  tx: Pick<Transaction, 'select'>,
  caseId: string,
  names: readonly CommandName[],
) {
  const [event] = await tx
    .select({ at: caseEvents.at, role: caseEvents.actorRole })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), inArray(caseEvents.name, [...names])))
    .orderBy(desc(caseEvents.version))
    .limit(1)
  return event
}
