import type { ReactNode } from 'react'
import { Frame } from '@/app/_ui/frame/frame'
import { requireRole } from '@/app/_session/require-actor'
import { SignedInAs } from '@/app/_session/signed-in-as'
import { holds } from '@/lib/kernel/actor'

const desk = [
  { href: '/admin', text: 'Board' },
  { href: '/admin/new-request', text: 'Take a call' },
  { href: '/admin/tasks', text: 'Tasks' },
  { href: '/admin/calendar', text: 'Calendar' },
  { href: '/admin/assign', text: 'Assign' },
  { href: '/admin/certificates', text: 'Certificates' },
  { href: '/disagreements', text: 'Disagreements' },
  { href: '/admin/agreements', text: 'Agreements' },
  { href: '/admin/letters', text: 'Letters' },
  { href: '/admin/mediators', text: 'Mediators' },
  { href: '/admin/places', text: 'Rooms and lines' },
  { href: '/admin/holidays', text: 'Bank holidays' },
]

const register = [
  { href: '/admin/organisations', text: 'Organisations' },
  { href: '/admin/people', text: 'People' },
]

export default async function Desk({ children }: { children: ReactNode }) {
  const actor = await requireRole('adviser', 'administrator')
  return (
    <Frame
      audience="professional"
      navigation={holds(actor, 'administrator') ? [...desk, ...register] : desk}
      person={<SignedInAs actor={actor} />}
    >
      {children}
    </Frame>
  )
}
