import { DateField } from '@/app/_ui/form/date-field'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { TickBox } from '@/app/_ui/form/tick-box'

/** Why somebody asks for another time, and what would do: times, or that there is none. */
export function ChangeFields({ why, whyHint }: { why: string; whyHint: string }) {
  return (
    <>
      <TextArea name="reason" label={why} hint={whyHint} rows={3} most={2000} />
      {[0, 1, 2].map((at) => (
        <Fieldset legend={`Time ${at + 1} that would suit you (optional)`} size="s" key={at}>
          <DateField name={`times.${at}.day`} label="Day" />
          <TextField
            name={`times.${at}.startsAt`}
            label="From"
            hint="Like 9:30 or 2pm"
            width={5}
            autoComplete="off"
          />
          <TextField name={`times.${at}.endsAt`} label="Until" width={5} autoComplete="off" />
        </Fieldset>
      ))}
      <TickBox name="noTimeInWindow" label="I have no other time in the 30 days" />
      <TextArea
        name="alternatives"
        label="Anything else about times (optional)"
        hint="For example: Tuesday or Thursday mornings"
        rows={2}
        most={2000}
      />
    </>
  )
}
