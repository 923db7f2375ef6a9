import { sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'

/** Whether the database answers a question about our own tables, within two seconds. */
export async function isReady(): Promise<boolean> {
  const answer = reader
    .select({ one: sql`1` })
    .from(caseEvents)
    .limit(1)
    .then(
      () => true,
      () => false,
    )
  const { promise: tooLate, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), 2000)
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))
}
