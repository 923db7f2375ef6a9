import { notFound } from 'next/navigation'
import { requireRole } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { placesKept } from '@/lib/scheduling/places'
import { setRoom } from '@/app/admin/places/actions'
import { RoomForm } from '../room-form'

type Props = { params: Promise<{ roomId: string }> }

export default async function ChangeRoom({ params }: Props) {
  const { roomId } = await params
  const actor = await requireRole('administrator')
  const room = (await placesKept(actor)).rooms.find(({ id }) => id === roomId)
  if (!room) notFound()
  const { name, address, town } = room
  return (
    <Page title="Change a room" back={{ href: '/admin/places', text: 'Back to rooms and lines' }} asks>
      <Heading>Change a room</Heading>
      <RoomForm
        action={setRoom.bind(null, { roomId, version: String(room.version) })}
        answers={{
          ...{ name, address, town },
          areaId: room.areaId ?? '',
          seats: String(room.seats),
          stepFree: room.stepFree ? 'yes' : '',
          access: room.access ?? '',
          minutesBefore: String(room.minutesBefore),
          minutesAfter: String(room.minutesAfter),
          untilOn: room.untilOn ?? '',
        }}
        save="Save this room"
      />
    </Page>
  )
}
