import type { ReactNode } from 'react'
import { requireRole } from '@/app/_session/require-actor'
import { SignedInAs } from '@/app/_session/signed-in-as'
import { Frame } from '@/app/_ui/frame/frame'
import { officesOf } from '@/lib/desk/authority-board'

const navigation = [
  { href: '/authority', text: 'Your cases' },
  { href: '/authority/calendar', text: 'Calendar' },
  { href: '/authority/availability', text: 'When you can meet' },
  { href: '/authority/people', text: 'People' },
  { href: '/disagreements', text: 'Disagreements' },
]

export default async function Authority({ children }: { children: ReactNode }) {
  const actor = await requireRole('la_officer', 'icb_officer')
  const offices = await officesOf(actor)
  return (
    <Frame
      audience="professional"
      navigation={navigation}
      person={<SignedInAs actor={actor} serving={offices.map(({ shortName }) => shortName).join(' and ')} />}
    >
      {children}
    </Frame>
  )
}
