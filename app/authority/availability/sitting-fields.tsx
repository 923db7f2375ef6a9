import { modeChoices } from '@/app/_case/meeting-words'
import { Checkboxes } from '@/app/_ui/form/choices'
import { TextField } from '@/app/_ui/form/text-field'

type Props = { officers: readonly { userId: string; name: string; jobTitle: string | null }[] }

/** From when until when, how many meetings, how, and who can come. */
export function SittingFields({ officers }: Props) {
  return (
    <>
      <TextField name="startsAt" label="Start" hint="Like 9:30 or 9am" width={5} autoComplete="off" />
      <TextField name="endsAt" label="End" hint="Like 17:00 or 5pm" width={5} autoComplete="off" />
      <TextField
        name="holds"
        label="How many meetings can you take in this time?"
        inputMode="numeric"
        width={2}
        autoComplete="off"
      />
      <Checkboxes name="modes" label="How you meet" choices={modeChoices} small />
      <Checkboxes
        name="officers"
        label="Who can come? (optional)"
        hint="Whoever comes must be able to decide. Tick nobody if any of you can come."
        choices={officers.map(({ userId, name, jobTitle }) => ({
          value: userId,
          label: jobTitle ? `${name}, ${jobTitle}` : name,
        }))}
        small
      />
    </>
  )
}
