import Link from 'next/link'
import type { SignedIn } from './require-actor'

type Props = {
  actor: SignedIn
  /** For whom they act here: the council's short name. */
  serving?: string
}

/** The end of a portal's navigation: who is signed in, another of their roles, and the way out. */
export function SignedInAs({ actor, serving }: Props) {
  return (
    <>
      <Link href="/sign-in/choose">{[actor.name || actor.email, serving].filter(Boolean).join(', ')}</Link>
      <form action="/sign-out" method="post">
        <button type="submit">Sign out</button>
      </form>
    </>
  )
}
