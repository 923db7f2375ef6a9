import type { ReactNode } from 'react'
import { requireActor } from '@/app/_session/require-actor'
import { SignedInAs } from '@/app/_session/signed-in-as'
import { Frame } from '@/app/_ui/frame/frame'
import { holds } from '@/lib/kernel/actor'

/** The way back to where each of those who may come here works. */
export default async function Disagreements({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const navigation = [
    { href: '/disagreements', text: 'Disagreements' },
    ...(holds(actor, 'adviser', 'administrator') ? [{ href: '/admin', text: 'Board' }] : []),
    ...(holds(actor, 'la_officer', 'icb_officer') ? [{ href: '/authority', text: 'Your cases' }] : []),
    ...(holds(actor, 'mediator') ? [{ href: '/mediator', text: 'Today' }] : []),
    ...(actor.memberships.length === 0 ? [{ href: '/parent', text: 'Your cases' }] : []),
  ]
  return (
    <Frame navigation={navigation} person={<SignedInAs actor={actor} />}>
      {children}
    </Frame>
  )
}
