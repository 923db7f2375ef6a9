import { dateWords } from '@/app/_ui/dates/date-text'
import { Workings } from '@/app/_ui/dates/workings'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CheckAnswers } from '@/lib/check/questions'
import { stepIn, type Place } from '../place'
import type { Deadline } from '@/lib/law/deadline'

type Counted = Pick<Deadline, 'duty' | 'workings' | 'provision'>

/** How each day was worked out, step by step, and where to change the date it rests on. */
export function HowWorkedOut({
  place,
  deadlines,
  answers,
}: {
  place: Place
  deadlines: readonly Counted[]
  answers: CheckAnswers
}) {
  return (
    <Section heading="How we worked this out">
      {deadlines.map((deadline) => (
        <div key={deadline.duty}>
          <Heading level={3}>{names[deadline.duty] ?? 'The day'}</Heading>
          <Workings steps={stepsOf(deadline)} />
        </div>
      ))}
      {deadlines.some(({ duty }) => duty === 'start_appeal') && (
        <Text>
          If the letter shows a different date,{' '}
          <TextLink href={stepIn(place, 'date', answers)}>change your answer</TextLink>. The days may move.
        </Text>
      )}
      {deadlines.some(({ duty }) => duty === 'contact_adviser') && (
        <Text>
          If you have asked a mediation adviser already, or have a certificate,{' '}
          <TextLink href={stepIn(place, 'contact', answers)}>tell us</TextLink>. Your last day to appeal may
          be later.
        </Text>
      )}
    </Section>
  )
}

const names: Partial<Record<Deadline['duty'], string>> = {
  contact_adviser: 'The day to ask us',
  start_appeal: 'The day to appeal',
  arrange_mediation: 'The meeting',
}

/** The provision stands below the last step, since it is what all of them rest on. */
function stepsOf({ workings, provision }: Counted) {
  return workings.map(({ text, date }, at) => ({
    say: date ? (
      <>
        {text} <b>{dateWords(date)}.</b>
      </>
    ) : (
      text
    ),
    ...(at === workings.length - 1 && { law: provision }),
  }))
}
