import { notFound } from 'next/navigation'
import { requireRole } from '@/app/_session/require-actor'
import { officesOf } from '@/lib/desk/authority-board'
import { sittingsOf } from '@/lib/scheduling/sittings'

export type OfProps = { searchParams: Promise<{ of?: string | string[] }> }

/** The council or ICB that a form is for, and who works there. To others there is no such form. */
export async function ownOffice({ searchParams }: OfProps) {
  const actor = await requireRole('la_officer', 'icb_officer')
  const { of } = await searchParams
  const office = (await officesOf(actor)).find(({ id }) => id === of)
  if (!office) notFound()
  const { officers } = await sittingsOf(actor)
  return { office, officers: officers.filter(({ organisationId }) => organisationId === office.id) }
}
