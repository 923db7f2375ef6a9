import { modeNames } from '@/app/_case/decision-names'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Section } from '@/app/_ui/text/text'
import { specialismWords } from '@/lib/mediators/mediator'
import type { mediatorRecord } from '@/lib/mediators/register'

type Props = { record: Awaited<ReturnType<typeof mediatorRecord>> }

/** What a mediator says of how they work, and how far they have come in training. */
export function HowTheyWork({ record }: Props) {
  const { trainingLevel, languages, modes, specialisms, areas, longestTravelMinutes, casesPerWeek } = record
  return (
    <Section heading="How they work">
      <SummaryList
        rows={[
          { label: 'Training', value: trainingNames[trainingLevel] },
          { label: 'Languages', value: languages.join(', ') },
          { label: 'How they meet', value: modes.map((mode) => modeNames[mode]).join(', ') },
          { label: 'What they know best', value: specialisms.map((one) => specialismWords[one]).join(', ') },
          { label: 'Also come', value: alsoCome(record) || 'No' },
          {
            label: 'Areas to meet in person',
            value:
              areas.map(({ name, travelMinutes }) => `${name} (${travelMinutes} minutes)`).join(', ') ||
              'Anywhere',
          },
          {
            label: 'They travel',
            value:
              longestTravelMinutes === null ? 'Without a limit' : `${longestTravelMinutes} minutes at most`,
          },
          { label: 'New cases a week', value: `${casesPerWeek} at most` },
        ]}
      />
    </Section>
  )
}

export const trainingNames = {
  qualified: 'Qualified',
  supported_practice: 'In supported practice: leads no meeting yet',
} as const

const alsoCome = ({ coMediates, observes }: Props['record']) =>
  [coMediates ? 'as a second mediator' : '', observes ? 'to watch and learn' : ''].filter(Boolean).join(', ')
