import { dateWords } from '@/app/_ui/dates/date-text'
import { Timeline, type TimelineDay } from '@/app/_ui/dates/timeline'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CheckAnswers } from '@/lib/check/questions'
import type { NoAppealResult } from '@/lib/check/result'
import { CheckerPage } from '../checker-page'
import { stepIn, type Place } from '../place'
import { KeepThese } from './keep-these'
import { StartRequest } from './start-request'
import { HowWorkedOut } from './workings'

type Props = { place: Place; result: NoAppealResult; answers: CheckAnswers }

/** Health or social care alone: no certificate and no appeal, but mediation, with its own days. */
export function HealthOrSocialCare({ place, result, answers }: Props) {
  const { need, today, arrange, atLatest } = result
  const title = 'You may have mediation. You do not need a certificate'
  return (
    <CheckerPage place={place} title={title} back={{ href: stepIn(place, 'date', answers) }}>
      <Heading caption={`Your result, worked out on ${dateWords(today)}`}>{title}</Heading>
      <Text size="lead">{need.reason}</Text>
      <Notice heading="If you also disagree with education">
        <Text>
          If you disagree with the needs, the help or the school in the plan too, you can appeal. The Tribunal
          can then look at health and social care as well.{' '}
          <TextLink href={stepIn(place, 'parts', answers)}>Change your answer</TextLink> to see your dates.
        </Text>
      </Notice>
      <StartRequest answers={answers} />
      <Section heading="If you ask for a meeting today">
        {arrange.route === 'health_only' && (
          <Text>
            The health board (ICB) arranges the meeting. It has 30&nbsp;days from the day the council tells
            it.
          </Text>
        )}
        <Timeline name="A line from today to the last day for the meeting." days={daysOf(result)} />
      </Section>
      <HowWorkedOut place={place} deadlines={[atLatest]} answers={answers} />
      <KeepThese place={place} answers={answers} file />
    </CheckerPage>
  )
}

/** Nothing here is lost if a day goes by, so no day is the family's to keep. */
function daysOf({ today, arrange, atLatest }: NoAppealResult): TimelineDay[] {
  const days: (TimelineDay | null)[] = [
    { on: today, kind: 'today', label: 'We tell the council', says: 'Today. We tell the council at once' },
    arrange.icbNoticeDueOn && {
      on: arrange.icbNoticeDueOn,
      kind: 'other',
      label: 'Council tells the ICB by now',
      says: 'Last day for the council to tell the health board (ICB)',
    },
    atLatest.dueOn && {
      on: atLatest.dueOn,
      kind: 'legal',
      label: 'last day for the meeting',
      says: arrange.dueOn
        ? 'Last day for the meeting to be arranged'
        : 'Last day for the meeting to be arranged, if the council tells the ICB on its last day',
    },
  ]
  return days.filter((day) => day !== null)
}
