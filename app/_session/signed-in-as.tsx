import Link from 'next/link'
import type { SignedIn } from './require-actor'

/** The end of a portal's navigation: who is signed in, another of their roles, and the way out. */
export function SignedInAs({ actor }: { actor: SignedIn }) {
  return (
    <>
      <Link href="/sign-in/choose">{actor.name || actor.email}</Link>
      <form action="/sign-out" method="post">
        <button type="submit">Sign out</button>
      </form>
    </>
  )
}
