import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import type { Answers, FormStep } from '@/app/_ui/form/form-state'
import { TextField } from '@/app/_ui/form/text-field'
import { TextLink } from '@/app/_ui/text/text'

type Props = { action: FormStep; answers: Answers; save: string }

/** What is known of video or telephone lines. */
export function LineForm({ action, answers, save }: Props) {
  return (
    <Form action={action} answers={answers}>
      <Radios
        name="mode"
        label="What are they for?"
        choices={[
          { value: 'video', label: 'Video' },
          { value: 'telephone', label: 'Telephone' },
        ]}
      />
      <TextField name="name" label="What they are called" width={20} autoComplete="off" />
      <TextField
        name="capacity"
        label="How many meetings can be at once?"
        inputMode="numeric"
        width={3}
        autoComplete="off"
      />
      <TextField
        name="address"
        label="Address or number (optional)"
        hint="Where people join or ring, if it is the same for every meeting"
        autoComplete="off"
      />
      <DateField
        name="untilOn"
        label="Not used any more from (optional)"
        hint="Meetings that are booked stand"
      />
      <ButtonGroup>
        <Button>{save}</Button>
        <TextLink href="/admin/places">Cancel</TextLink>
      </ButtonGroup>
    </Form>
  )
}
