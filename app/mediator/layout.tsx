import type { ReactNode } from 'react'
import { Frame } from '@/app/_ui/frame/frame'
import { requireRole } from '@/app/_session/require-actor'
import { SignedInAs } from '@/app/_session/signed-in-as'

const navigation = [
  { href: '/mediator', text: 'Today' },
  { href: '/mediator/offers', text: 'Offers' },
  { href: '/mediator/calendar', text: 'Calendar' },
  { href: '/mediator/availability', text: 'Availability' },
  { href: '/mediator/profile', text: 'Profile' },
  { href: '/disagreements', text: 'Disagreements' },
]

export default async function MediatorPortal({ children }: { children: ReactNode }) {
  const actor = await requireRole('mediator')
  return (
    <Frame audience="professional" navigation={navigation} person={<SignedInAs actor={actor} />}>
      {children}
    </Frame>
  )
}
