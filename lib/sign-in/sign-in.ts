import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import { transact, type Transaction } from '@/db/client'
import { signInTokens, users } from '@/db/schema/people'
import { normalAddress } from '@/lib/kernel/email-address'
import { now } from '@/lib/kernel/now'
import { isSpent, withinLimit } from '@/lib/limits/limits'
import { codeHash, isSame, linkHash } from './secrets'

/** Who has signed in, and where they wanted to go: a path of ours, or null for their own pages. */
export type SignedIn = { userId: string; next: string | null }

/** Wrong codes after which a message is dead, its link as well. */
const wrongCodesAllowed = 5

/**
 * Signs in by the link of a message, once, within 15 minutes. Gives nothing when the link is used, too old or made
 * up. Of two at the same time one wins. A first sign-in makes the account.
 */
export function signInWithLink(token: unknown): Promise<SignedIn | undefined> {
  const text = typeof token === 'string' ? token.slice(0, 100) : ''
  return transact(async (tx) => {
    const [found] = await tx
      .select()
      .from(signInTokens)
      .where(and(eq(signInTokens.linkHash, linkHash(text)), isGood()))
      .for('update')
    return found && finish(tx, found)
  })
}

/**
 * Signs in by the code of any good message to this address. Gives nothing when there is none such. Each wrong code
 * counts against every good message; the fifth ends them. The account is never locked: a new message signs in.
 */
export async function signInWithCode(
  address: unknown,
  typed: unknown,
  network: string,
): Promise<SignedIn | undefined> {
  const email = typeof address === 'string' ? normalAddress(address.trim()) : undefined
  const code = typeof typed === 'string' ? typed.normalize('NFKC').replace(/[\s-]/g, '') : ''
  if (!email || !/^\d{6}$/.test(code)) return undefined
  if (!(await withinLimit('code-network', network)) || (await isSpent('wrong-codes', email))) return undefined

  const signedIn = await transact(async (tx) => {
    const good = await tx
      .select()
      .from(signInTokens)
      .where(and(eq(signInTokens.email, email), isGood()))
      .orderBy(signInTokens.createdAt, signInTokens.id)
      .for('update')
    const found = good.find(({ id, codeHash: kept }) => isSame(codeHash(id, code), kept))
    if (found) return finish(tx, found)
    await countWrong(tx, good)
    return undefined
  })
  if (!signedIn) await withinLimit('wrong-codes', email)
  return signedIn
}

const isGood = () =>
  and(
    isNull(signInTokens.usedAt),
    gt(signInTokens.expiresAt, now()),
    lt(signInTokens.wrongTries, wrongCodesAllowed),
  )

type Token = typeof signInTokens.$inferSelect

async function countWrong(tx: Transaction, good: readonly Token[]): Promise<void> {
  if (good.length === 0) return
  await tx
    .update(signInTokens)
    .set({ wrongTries: sql`${signInTokens.wrongTries} + 1` })
    .where(
      inArray(
        signInTokens.id,
        good.map(({ id }) => id),
      ),
    )
}

/** Spends the message and finds its person, or makes them. */
async function finish(tx: Transaction, { id, email, next }: Token): Promise<SignedIn | undefined> {
  const at = now()
  await tx.update(signInTokens).set({ usedAt: at }).where(eq(signInTokens.id, id))
  await tx.insert(users).values({ email, emailVerified: at, createdAt: at }).onConflictDoNothing()
  const [user] = await tx
    .update(users)
    .set({ emailVerified: sql`coalesce(${users.emailVerified}, ${at.toISOString()})` })
    .where(and(eq(sql`lower(${users.email})`, email), isNull(users.disabledAt)))
    .returning({ userId: users.id })
  return user && { userId: user.userId, next }
}
