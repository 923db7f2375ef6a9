import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { TextField } from '@/app/_ui/form/text-field'
import { modeChoices } from '@/app/_case/meeting-words'

/** A time of the mediator's own, outside the suggestions. An empty one is left out. */
export function OwnTime({ at }: { at: number }) {
  const field = (name: string) => `times.${at}.${name}`
  return (
    <Fieldset legend={`Time ${at + 1} of your own (optional)`} size="s">
      <DateField name={field('day')} label="Date" />
      <TextField
        name={field('startsAt')}
        label="Start"
        hint="Like 9:30 or 2pm"
        width={5}
        autoComplete="off"
      />
      <TextField
        name={field('minutes')}
        label="Minutes it takes (optional)"
        hint="Leave empty for your usual length"
        inputMode="numeric"
        width={4}
      />
      <Radios name={field('mode')} label="How you would meet" choices={modeChoices} inline small />
    </Fieldset>
  )
}
