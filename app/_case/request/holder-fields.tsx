import { Radios } from '@/app/_ui/form/choices'
import { TextField } from '@/app/_ui/form/text-field'

/** Whom somebody fills the request in for: the person whose right it is. */
export function HolderFields() {
  return (
    <>
      <Radios
        name="holderRole"
        label="Who asks for mediation?"
        size="s"
        choices={[
          { value: 'parent', label: 'A parent or carer' },
          { value: 'young_person', label: 'A young person', hint: 'About 16 or older, and under 25' },
        ]}
      />
      <TextField name="holderName" label="Their full name" autoComplete="off" width={30} />
      <TextField
        name="holderEmail"
        label="Their email address (optional)"
        hint="They can then sign in and see their case."
        type="email"
        autoComplete="off"
        spellCheck={false}
        width={30}
      />
      <TextField
        name="holderPhone"
        label="Their phone number (optional)"
        type="tel"
        autoComplete="off"
        width={20}
      />
    </>
  )
}
