import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { users } from '@/db/schema/people'
import type { Person } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'

type Holder = {
  email: string
  name: string
  /** Whoever fills in for the family: their own address would make them the right-holder. */
  notOf: Person
  field: string
}

/** The account with this address, made if there is none: whoever can read mail there may sign in to the case. */
export async function userOf(tx: Transaction, { email, name, notOf, field }: Holder): Promise<string> {
  if (email === notOf.email.toLowerCase()) throw problem(field, 'Enter their own email address, not yours')
  await tx.insert(users).values({ email, name }).onConflictDoNothing()
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(sql`lower(${users.email}) = ${email}`)
  return user!.id
}
