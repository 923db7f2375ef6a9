import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { TextField } from '@/app/_ui/form/text-field'
import { appealResults, type AppealResult } from '@/lib/cases/case'

/** When the Tribunal got an appeal, and its number for it. */
export function AppealSentFields() {
  return (
    <>
      <DateField
        name="sentOn"
        label="When did the Tribunal get the appeal?"
        hint="The day it was sent by email, or the day it arrived by post"
        size="s"
      />
      <TextField
        name="tribunalReference"
        label="The Tribunal’s number (optional)"
        hint="If it has given one"
        width={20}
        autoComplete="off"
      />
    </>
  )
}

/** What became of an appeal, and when. */
export function AppealEndFields() {
  return (
    <>
      <Radios
        name="result"
        label="How did it end?"
        size="s"
        choices={appealResults.map((value) => ({ value, label: appealResultNames[value] }))}
      />
      <DateField
        name="resultOn"
        label="On which day?"
        hint="The day of the decision, or of the council’s letter"
        size="s"
      />
    </>
  )
}

/** What became of an appeal, to families and to the desk. */
export const appealResultNames: Record<AppealResult, string> = {
  won: 'The Tribunal agreed with the family',
  part_won: 'The Tribunal agreed with some of it',
  lost: 'The Tribunal agreed with the council',
  council_gave_way: 'The council gave way before it was decided',
  withdrawn: 'The appeal was taken back',
}
