import { getServerSession } from 'next-auth'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { holds, proven, type Actor, type MembershipRole, type Person } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import { ownPath } from '@/lib/sign-in/own-path'
import { personById } from '@/lib/sign-in/person'
import { authOptions } from './auth'

/** Somebody signed in, proven. */
export type SignedIn = Actor & Person

/**
 * The session gate: the one place where a request becomes an actor. Who the person is and what they may be is read
 * from the database each time. Nothing when nobody is signed in.
 */
export const optionalActor = cache(async (): Promise<SignedIn | undefined> => {
  const session = await getServerSession(authOptions())
  const userId: unknown = session && 'userId' in session ? session.userId : undefined
  if (typeof userId !== 'string') return undefined
  const person = await personById(userId)
  return person && (proven(person) as SignedIn)
})

/** The person whose request this is. Whoever is not signed in goes to sign in, and comes back here afterwards. */
export async function requireActor(): Promise<SignedIn> {
  return (await optionalActor()) ?? redirect(await signInPath())
}

/** The person, if they hold one of these roles today. For everybody else there is no such page. */
export async function requireRole(...roles: readonly MembershipRole[]): Promise<SignedIn> {
  const actor = await requireActor()
  return holds(actor, ...roles) ? actor : notFound()
}

/** Every refusal to read looks the same from outside: there is no such page. */
export async function orNotFound<Result>(read: Promise<Result>): Promise<Result> {
  try {
    return await read
  } catch (error) {
    if (error instanceof Refusal) notFound()
    throw error
  }
}

async function signInPath(): Promise<string> {
  // `proxy.ts` writes it down, since a page is not told its own address.
  const here = ownPath((await headers()).get('x-path'))
  return here ? `/sign-in?next=${encodeURIComponent(here)}` : '/sign-in'
}
