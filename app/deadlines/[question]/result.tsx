import { DutyWorkings } from '@/app/_case/duty-workings'
import { ownerNames } from '@/app/_case/duty-names'
import { DateCard, DateCards } from '@/app/_ui/dates/date-card'
import { SummaryList, type SummaryRow } from '@/app/_ui/lists/summary-list'
import { Notice } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { dueDays, tellIcb } from '@/lib/deadlines/due-days'
import type { Answer, Facts, Question } from '@/lib/deadlines/question'
import type { Deadline } from '@/lib/law/deadline'
import { factRows } from './answer-facts'
import { AnswerTimeline } from './answer-timeline'
import { KeepAnswer } from './keep-answer'
import { PlainAnswer } from './plain-answer'

type Props = { question: Question; facts: Facts; answer: Answer }

/** An answer: its days first, then what they rest on, then ways to keep it. */
export function Result({ question, facts, answer }: Props) {
  const due = dueDays(question, answer)
  return (
    <>
      {isDeadline(answer) ? (
        <>
          {answer.dueOn === null && (
            <Notice kind="waiting" heading="The 30 days have not started">
              Only health is in issue, so they start on the day the local authority tells the ICB.
            </Notice>
          )}
          <DateCards>
            {due.map(({ act, name, dueOn, safeBy, byFive }) => (
              <DateCard
                key={act}
                title={name}
                safeOn={safeBy}
                legalOn={dueOn}
                reader={answer.owedBy === 'family' ? 'family' : 'authority'}
                {...(byFive && { safeTime: safeBy < dueOn ? 'before 5pm' : 'by 5pm', legalTime: 'by 5pm' })}
              />
            ))}
          </DateCards>
          <SummaryList rows={[...owners(question, answer), ...factRows(answer)]} />
          <AnswerTimeline question={question} facts={facts} due={due} />
          <Section heading="How it was worked out">
            <DutyWorkings duty={answer} />
            <Text size="small">
              Rules as at {answer.rulesVersion}. Bank holidays: list of {answer.calendarVersion}.
            </Text>
          </Section>
        </>
      ) : (
        <PlainAnswer answer={answer} />
      )}
      <KeepAnswer question={question} facts={facts} hasDays={due.length > 0} />
    </>
  )
}

/** Who owes it. The notice to the ICB is always the council's, whoever then arranges the mediation (R35-1). */
function owners({ title }: Question, { owedBy, icbNoticeDueOn }: DeadlineAnswer): SummaryRow[] {
  const owed = { label: 'Owed by', value: ownerNames[owedBy] }
  if (!icbNoticeDueOn) return [owed]
  return [
    { ...owed, label: `${title}: owed by` },
    { label: `${tellIcb}: owed by`, value: ownerNames.local_authority },
  ]
}

type DeadlineAnswer = Answer & Omit<Deadline, 'dueOn'> & { dueOn: unknown }

/** What has workings has everything else that a deadline has: its shape was checked when it was answered. */
const isDeadline = (answer: Answer): answer is DeadlineAnswer => 'workings' in answer
