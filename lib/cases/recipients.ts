import { and, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { users } from '@/db/schema/people'
import type { Recipient } from '@/emails/letter'
import { provider } from '@/lib/kernel/provider'

/** Where the desk's letters about a case go: to its adviser, or to the provider's own address while it has none. */
export async function deskRecipient(
  tx: Pick<Transaction, 'select'>,
  { adviserId }: { adviserId: string | null },
): Promise<Recipient> {
  const [adviser] = adviserId ? await tx.select().from(users).where(eq(users.id, adviserId)) : []
  if (adviser && !adviser.disabledAt)
    return { name: adviser.name ?? adviser.email, email: adviser.email, userId: adviser.id }
  const [desk] = await tx
    .select()
    .from(organisations)
    .where(and(eq(organisations.kind, 'provider'), isNotNull(organisations.noticesEmail)))
    .orderBy(organisations.createdAt)
    .limit(1)
  const { providerName, email } = provider()
  return { name: desk?.name ?? providerName, email: desk?.noticesEmail ?? email, userId: null }
}
