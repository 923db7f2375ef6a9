import { Radios } from '@/app/_ui/form/choices'
import type { Road } from '@/lib/cases/case'
import type { Voice } from './voice'

type Props = { voice: Voice; certificateNeeded: boolean; informed: boolean }

/** The three answers, of equal weight, none of them chosen beforehand. */
export function ChoiceFields({ voice, certificateNeeded, informed }: Props) {
  const own = voice !== 'other'
  return (
    <Radios
      name="road"
      label={own ? 'What would you like?' : 'What would they like?'}
      hint="Each answer is as good as the others. It can be changed later."
      size="xl"
      heading
      choices={roadChoices
        .filter(({ value }) => value === 'talk' || informed || !own)
        .filter(({ value }) => value !== 'certificate' || certificateNeeded)
        .map(({ value, own: ours, other, hint }) => ({ value, label: own ? ours : other, hint }))}
    />
  )
}

/** The answer in words, where it stands among others. */
export const roadWords: Record<Road, string> = {
  meeting: 'A meeting with the council and a mediator',
  certificate: 'A certificate, without a meeting',
  talk: 'To talk to an adviser first',
}

const roadChoices: readonly { value: Road; own: string; other: string; hint: string }[] = [
  {
    value: 'meeting',
    own: 'I want a meeting',
    other: 'They want a meeting',
    hint: 'We tell the council today. It has 30 days to arrange the meeting.',
  },
  {
    value: 'certificate',
    own: 'I want a certificate, and no meeting',
    other: 'They want a certificate, and no meeting',
    hint: 'We send it within 3 working days.',
  },
  {
    value: 'talk',
    own: 'I am not sure. Talk to me first',
    other: 'They are not sure. Talk to them first',
    hint: 'An adviser gets in touch by the next working day.',
  },
]
