import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { Problems, type Problem } from '@/lib/kernel/refusal'
import type { OrganisationAnswers } from './organisation'

type Named = Pick<OrganisationAnswers, 'kind' | 'name' | 'code'>

/** Stops when another organisation of that kind has the name, or any has the code. */
export async function refuseTaken(tx: Transaction, named: Named, exceptId?: string): Promise<void> {
  await oneAtATime(tx)
  const taken = await takenBy(tx, named, exceptId)
  if (taken) throw new Problems([taken])
}

/** Whoever adds an organisation or renames one waits here for the other, so that two cannot take one name. */
export async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('names of organisations'))`)
}

/** What is taken already, and by whom; nothing where the name and the code are free. */
export async function takenBy(
  tx: Transaction,
  { kind, name, code }: Named,
  exceptId?: string,
): Promise<Problem | undefined> {
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
  if (!other) return undefined
  return other.code !== null && other.code === code
    ? { field: 'code', message: `${other.name} has this code already` }
    : { field: 'name', message: `${other.name} is on the list already` }
}
