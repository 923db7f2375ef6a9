import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { meetingModes } from '@/lib/cases/case'
import { modeNames } from './meeting-facts'

/** Another time for a meeting: when, how, and why no earlier one where it is after the 30 days. */
export function ProposedTimeFields() {
  return (
    <>
      <DateField name="day" label="Day" />
      <TextField name="startsAt" label="Start" hint="Like 9:30 or 2pm" width={5} autoComplete="off" />
      <Radios
        name="mode"
        label="How to meet"
        choices={meetingModes.map((mode) => ({ value: mode, label: modeNames[mode] }))}
        inline
        small
      />
      <TextArea
        name="whyLater"
        label="Only after the 30 days: why no earlier time? (optional)"
        hint="Everybody who is asked can read it. The family chooses in writing whether to meet so late."
        rows={2}
        most={1000}
      />
    </>
  )
}
