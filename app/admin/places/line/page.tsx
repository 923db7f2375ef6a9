import { requireRole } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { setLine } from '../actions'
import { LineForm } from './line-form'

export default async function AddLines() {
  await requireRole('administrator')
  return (
    <Page title="Add lines" back={{ href: '/admin/places', text: 'Back to rooms and lines' }} asks>
      <Heading>Add lines</Heading>
      <LineForm action={setLine.bind(null, {})} answers={{}} save="Add these lines" />
    </Page>
  )
}
