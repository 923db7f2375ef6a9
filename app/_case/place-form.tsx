import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { TextField } from '@/app/_ui/form/text-field'
import { Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { standingMeeting } from './meeting-facts'

/** Where a booked meeting is, for those to enter who arrange it. Nothing where people do not meet in person. */
export function PlaceForm({ view, action }: { view: CaseView; action: FormStep }) {
  const meeting = standingMeeting(view)
  if (!view.may.includes('set_place') || meeting?.mode !== 'in_person') return null
  return (
    <Form action={action} called="The place of the meeting">
      <Text>
        {meeting.place
          ? `The meeting is at ${meeting.place}.`
          : 'The meeting is in person, and has no place yet. Everybody who comes waits to hear of it.'}
      </Text>
      <TextField
        name="place"
        label={meeting.place ? 'Where is it now?' : 'Where is it?'}
        hint="With the full address, as everybody who comes will read it"
        autoComplete="off"
      />
      <Button kind="second">Set the place and tell everybody</Button>
    </Form>
  )
}
