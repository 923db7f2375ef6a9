import type { ReactNode } from 'react'
import { weekdays } from '@/app/_ui/dates/weekdays'
import { DateField } from '@/app/_ui/form/date-field'
import { Select } from '@/app/_ui/form/select'

/** On which day of the week, and from when until when at all. */
export function WeekFields({ children }: { children: ReactNode }) {
  return (
    <>
      <Select name="weekday" label="Day of the week" empty="Choose a day" options={weekdays} />
      {children}
      <DateField name="fromOn" label="First day (optional)" hint="Leave empty to start today" />
      <DateField name="untilOn" label="Last day (optional)" hint="Leave empty to go on until you change it" />
    </>
  )
}
