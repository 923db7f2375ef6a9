import { DateField } from '@/app/_ui/form/date-field'
import { TextField } from '@/app/_ui/form/text-field'

/** From when until when: whole days, or hours of them. */
export function DaysAndHours() {
  return (
    <>
      <DateField name="fromOn" label="First day" />
      <DateField name="untilOn" label="Last day (optional)" hint="Leave empty for one day" />
      <TextField
        name="startsAt"
        label="Start (optional)"
        hint="Leave both times empty for whole days"
        width={5}
        autoComplete="off"
      />
      <TextField
        name="endsAt"
        label="End (optional)"
        hint="On the last day, like 17:00 or 5pm"
        width={5}
        autoComplete="off"
      />
    </>
  )
}
