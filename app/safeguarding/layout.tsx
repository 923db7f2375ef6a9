import type { ReactNode } from 'react'
import { requireActor } from '@/app/_session/require-actor'
import { SignedInAs } from '@/app/_session/signed-in-as'
import { Frame } from '@/app/_ui/frame/frame'
import { isLead } from '@/lib/safeguarding/concern'

const own = [{ href: '/safeguarding/tell', text: 'Tell us of a worry' }]
const lead = [{ href: '/safeguarding', text: 'Worries' }, ...own]

/** Anybody signed in tells of a worry here; the rest is the safeguarding lead's alone. */
export default async function Safeguarding({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  return (
    <Frame navigation={isLead(actor) ? lead : own} person={<SignedInAs actor={actor} />}>
      {children}
    </Frame>
  )
}
