import type { ReactNode } from 'react'
import { requireActor } from '@/app/_session/require-actor'
import { SignedInAs } from '@/app/_session/signed-in-as'
import { Frame } from '@/app/_ui/frame/frame'

const pages = [
  { href: '/parent', text: 'Your cases' },
  { href: '/check', text: 'Start a request' },
  { href: '/information', text: 'About mediation' },
]

export default async function Family({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  return (
    <Frame navigation={pages} person={<SignedInAs actor={actor} />}>
      {children}
    </Frame>
  )
}
