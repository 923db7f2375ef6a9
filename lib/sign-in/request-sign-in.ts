import { randomUUID } from 'node:crypto'
import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { transact, type Transaction } from '@/db/client'
import { signInTokens, users } from '@/db/schema/people'
import { letter } from '@/emails/letter'
import { emailAddress } from '@/lib/kernel/email-address'
import { now } from '@/lib/kernel/now'
import type { Problem } from '@/lib/kernel/refusal'
import { postLetters } from '@/lib/letters/post-letters'
import { withinLimit } from '@/lib/limits/limits'
import { ownPath } from './own-path'
import { codeHash, goodForMinutes, keptSignInLetter, linkHash, linkToken, signInCode } from './secrets'

/** How many messages to one address are good at the same time. The oldest gives way. */
const goodAtOnce = 3

/**
 * Sends a message with a link and a code to an address, if it is one: the same for an address we know and one we
 * do not, since a family signs up by signing in. `next` is where to go afterwards; anything but a path of ours is
 * dropped. Answers with what to put right.
 */
export async function requestSignIn(
  typed: unknown,
  network: string,
  next?: unknown,
): Promise<readonly Problem[]> {
  const address = emailAddress({ missing: 'Enter your email address' }).safeParse(typed)
  if (!address.success) return address.error.issues.map(({ message }) => ({ field: 'email', message }))
  const email = address.data
  if (!(await withinLimit('ask-network', network)) || !(await withinLimit('ask-address', email)))
    return [tooMany]
  await transact((tx) => sendMessage(tx, email, ownPath(next) ?? null))
  return []
}

const tooMany: Problem = {
  field: 'email',
  message:
    'You have asked for too many sign-in emails. Use the last one we sent, or wait 15 minutes and try again',
}

async function sendMessage(tx: Transaction, email: string, next: string | null): Promise<void> {
  const at = now()
  const signInId = randomUUID()
  await retireOldest(tx, email, at)
  await tx.insert(signInTokens).values({
    id: signInId,
    email,
    linkHash: linkHash(linkToken(signInId)),
    codeHash: codeHash(signInId, signInCode(signInId)),
    next,
    expiresAt: new Date(at.getTime() + goodForMinutes * 60_000),
    createdAt: at,
  })
  const [user] = await tx
    .select({ id: users.id, name: users.name, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email))
  const to = { name: user?.name ?? '', email, userId: user?.id ?? null }
  // Somebody who may not sign in any more gets no message, and nobody learns that from the page.
  const letters = user?.disabledAt ? [] : [letter('sign-in', to, keptSignInLetter())]
  await postLetters(tx, { signInId }, letters, at)
}

/** Makes room for one more good message. Requests for one address wait for each other here. */
async function retireOldest(tx: Transaction, email: string, at: Date): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`sign-in ${email}`}))`)
  const good = await tx
    .select({ id: signInTokens.id })
    .from(signInTokens)
    .where(and(eq(signInTokens.email, email), isNull(signInTokens.usedAt), gt(signInTokens.expiresAt, at)))
    .orderBy(desc(signInTokens.createdAt))
  const surplus = good.slice(goodAtOnce - 1).map(({ id }) => id)
  if (surplus.length > 0)
    await tx.update(signInTokens).set({ expiresAt: at }).where(inArray(signInTokens.id, surplus))
}
