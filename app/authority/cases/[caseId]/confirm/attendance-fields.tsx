import { Radios } from '@/app/_ui/form/choices'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'

type Officer = { userId: string; name: string; jobTitle: string | null; isYou: boolean }

type Props = {
  /** The council's or ICB's full name, and the one that questions use. */
  body: string
  short: string
  officers: readonly Officer[]
}

/** Who decides, with whose authority and within which limits, and who else comes. Nothing is chosen beforehand. */
export function AttendanceFields({ body, short, officers }: Props) {
  return (
    <>
      <Radios
        name="deciderUserId"
        label={`Who will decide for ${short}?`}
        size="m"
        choices={[
          ...officers.map(({ userId, name, jobTitle, isYou }) => ({
            value: userId,
            label: isYou ? `${name} (you)` : name,
            ...(jobTitle && { hint: jobTitle }),
          })),
          { value: '', label: 'Somebody else', more: <SomebodyElse /> },
        ]}
      />
      <Radios
        name="hasAuthority"
        label="Can this person settle the disagreement in the meeting?"
        size="m"
        choices={[
          { value: 'yes', label: `Yes. I confirm that they have authority to settle it for ${body}` },
          {
            value: 'no',
            label: 'No, not yet',
            hint: 'The meeting is not booked. The time stays only held, and the adviser asks you for somebody who can decide.',
          },
        ]}
      />
      <TextArea
        name="limits"
        label="What are the limits of what they may agree to? (optional)"
        hint="For example an amount, and who decides above it. The mediator and the adviser see this. The family does not."
        size="m"
        rows={3}
        most={2000}
      />
      <TextArea
        name="others"
        label="Who else will come? (optional)"
        hint="One person a line: the name, a comma, what they do. The family sees this."
        size="m"
        rows={3}
      />
    </>
  )
}

function SomebodyElse() {
  return (
    <>
      <TextField name="deciderName" label="Their name" />
      <TextField name="deciderJobTitle" label="What they do" />
    </>
  )
}
