import { Checkboxes } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { modeChoices } from '@/app/_case/meeting-words'
import { weekdays } from '@/app/_ui/dates/weekdays'

/** The hours of one day of the week. */
export function HoursFields() {
  return (
    <>
      <Select name="weekday" label="Day of the week" empty="Choose a day" options={weekdays} />
      <TextField name="startsAt" label="Start" hint="Like 9:30 or 9am" width={5} autoComplete="off" />
      <TextField name="endsAt" label="End" hint="Like 17:00 or 5pm" width={5} autoComplete="off" />
      <Checkboxes name="modes" label="How you meet in these hours" choices={modeChoices} small />
      <DateField name="fromOn" label="First day (optional)" hint="Leave empty to start today" />
      <DateField name="untilOn" label="Last day (optional)" hint="Leave empty to go on until you change it" />
    </>
  )
}
