import { requireRole } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { setRoom } from '../actions'
import { RoomForm } from './room-form'

export default async function AddRoom() {
  await requireRole('administrator')
  return (
    <Page title="Add a room" back={{ href: '/admin/places', text: 'Back to rooms and lines' }} asks>
      <Heading>Add a room</Heading>
      <RoomForm
        action={setRoom.bind(null, {})}
        answers={{ minutesBefore: '15', minutesAfter: '15' }}
        save="Add this room"
      />
    </Page>
  )
}
