import { notFound } from 'next/navigation'
import { requireRole } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { placesKept } from '@/lib/scheduling/places'
import { setLine } from '@/app/admin/places/actions'
import { LineForm } from '../line-form'

type Props = { params: Promise<{ lineId: string }> }

export default async function ChangeLines({ params }: Props) {
  const { lineId } = await params
  const actor = await requireRole('administrator')
  const line = (await placesKept(actor)).lines.find(({ id }) => id === lineId)
  if (!line) notFound()
  return (
    <Page title="Change lines" back={{ href: '/admin/places', text: 'Back to rooms and lines' }} asks>
      <Heading>Change lines</Heading>
      <LineForm
        action={setLine.bind(null, { lineId, version: String(line.version) })}
        answers={{
          mode: line.mode,
          name: line.name,
          capacity: String(line.capacity),
          address: line.address ?? '',
          untilOn: line.untilOn ?? '',
        }}
        save="Save these lines"
      />
    </Page>
  )
}
