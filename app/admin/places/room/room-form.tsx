import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import type { Answers, FormStep } from '@/app/_ui/form/form-state'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { TickBox } from '@/app/_ui/form/tick-box'
import { TextLink } from '@/app/_ui/text/text'
import { councils } from '@/lib/organisations/queries'

type Props = { action: FormStep; answers: Answers; save: string }

/** What is known of a room. */
export async function RoomForm({ action, answers, save }: Props) {
  const areas = await councils()
  return (
    <Form action={action} answers={answers}>
      <TextField name="name" label="Name of the room" width={20} autoComplete="off" />
      <TextField name="address" label="Address" hint="Building and street" autoComplete="off" />
      <TextField name="town" label="Town" width={20} autoComplete="off" />
      <Select
        name="areaId"
        label="For families of"
        empty="Every council"
        options={areas.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextField
        name="seats"
        label="How many people does it seat?"
        inputMode="numeric"
        width={3}
        autoComplete="off"
      />
      <TickBox name="stepFree" label="It can be reached without steps" />
      <TextArea
        name="access"
        label="How to get in and what there is (optional)"
        hint="For example a hearing loop, a quiet corner, where to park"
        rows={3}
      />
      <TextField
        name="minutesBefore"
        label="Minutes to make it ready"
        inputMode="numeric"
        width={3}
        autoComplete="off"
      />
      <TextField
        name="minutesAfter"
        label="Minutes to clear it"
        inputMode="numeric"
        width={3}
        autoComplete="off"
      />
      <DateField
        name="untilOn"
        label="Not used any more from (optional)"
        hint="Meetings that are booked in it stand"
      />
      <ButtonGroup>
        <Button>{save}</Button>
        <TextLink href="/admin/places">Cancel</TextLink>
      </ButtonGroup>
    </Form>
  )
}
