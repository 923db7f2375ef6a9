import Link from 'next/link'
import { bodyName } from '@/app/_case/case-names'
import { DateText } from '@/app/_ui/dates/date-text'
import { DutyTag, TimeLeft } from '@/app/_ui/lists/duty-tag'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import type { StepRead } from '@/lib/agreements/queries'
import type { CaseView } from '@/lib/cases/queries'
import { daysBetween, type CalendarDate } from '@/lib/law/calendar/date'

type Props = {
  steps: readonly StepRead[]
  view: CaseView
  today: CalendarDate
  /** The page about one of them, for whoever has something to do there. */
  path?: string
}

/** Everything that was agreed, by its day, and how far it is. */
export function AgreedSteps({ steps, view, today, path }: Props) {
  return (
    <ul className="app-agreed">
      {steps.map((step) => (
        <li key={step.dutyId}>
          <Heading level={3} size="s">
            {path ? (
              <Link className="govuk-link" href={`${path}/${step.dutyId}`}>
                {firstLine(step.what)}
              </Link>
            ) : (
              firstLine(step.what)
            )}
          </Heading>
          <Text>
            {step.does && `${step.does}. `}
            {ownerOf(view, step)}
            {step.dueOn && (
              <>
                , by <DateText date={step.dueOn} look="day" />
              </>
            )}
            .
          </Text>
          <StepTag step={step} today={today} />
        </li>
      ))}
    </ul>
  )
}

/** How far a step is, in a few words. */
export function StepTag({ step, today }: { step: StepRead; today: CalendarDate }) {
  const { endedOn, dueOn, reports } = step
  if (endedOn) return <DutyTag state="done">Done on {<DateText date={endedOn} look="plain" />}</DutyTag>
  if (reports.some(({ answer }) => answer === null))
    return <DutyTag state="waiting">Said to be done. The family answers next</DutyTag>
  return dueOn ? <TimeLeft days={daysBetween(today, dueOn)} /> : null
}

/** All that is known of one step: who, by when, and what was said of it. */
export function StepFacts({ step, view, today }: { step: StepRead; view: CaseView; today: CalendarDate }) {
  return (
    <SummaryList
      rows={[
        { label: 'What was agreed', value: <span className="app-lines-kept">{step.what}</span> },
        ...(step.does ? [{ label: 'What is to be done', value: step.does }] : []),
        { label: 'Who does it', value: ownerOf(view, step) },
        { label: 'By when', value: step.dueOn && <DateText date={step.dueOn} /> },
        { label: 'How it stands', value: <StepTag step={step} today={today} /> },
        ...step.reports.map((report) => ({
          label: report.answer === 'disputed' ? 'Said to be done, not so' : 'Said to be done',
          value: <Report report={report} key={report.id} />,
        })),
      ]}
    />
  )
}

function Report({
  report: { doneOn, words, documentId, answerWords },
}: {
  report: StepRead['reports'][number]
}) {
  return (
    <>
      On <DateText date={doneOn} />. {words}{' '}
      {documentId && (
        <a className="govuk-link" href={`/documents/${documentId}`}>
          See the file that shows it
        </a>
      )}
      {answerWords && <> The family says: {answerWords}</>}
    </>
  )
}

const ownerOf = (view: CaseView, { organisationId, ownerName }: StepRead) =>
  bodyName(view, organisationId) ?? ownerName ?? 'Somebody else'

export const firstLine = (what: string) => what.split('\n')[0] ?? what
