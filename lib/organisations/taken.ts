import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { problem } from '@/lib/kernel/refusal'
import type { OrganisationAnswers } from './organisation'

type Named = Pick<OrganisationAnswers, 'kind' | 'name' | 'code'>

/** Stops when another organisation of that kind has the name, or any has the code. */
export async function refuseTaken(tx: Transaction, { kind, name, code }: Named, exceptId?: string) {
  const [other] = await tx
    .select({ name: organisations.name, code: organisations.code })
    .from(organisations)
    .where(
      and(
        exceptId ? ne(organisations.id, exceptId) : undefined,
        or(
          and(eq(organisations.kind, kind), sql`lower(${organisations.name}) = lower(${name})`),
          code ? eq(organisations.code, code) : undefined,
        ),
      ),
    )
    .limit(1)
  if (!other) return
  throw other.code !== null && other.code === code
    ? problem('code', `${other.name} has this code already`)
    : problem('name', `${other.name} is on the list already`)
}
