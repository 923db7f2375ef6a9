import Link from 'next/link'
import { DutyTimeLeft } from '@/app/_case/time-left'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Board, DayOf } from '@/app/_ui/lists/board'
import type { caseList } from '@/lib/cases/queries'
import { daysBetween, type CalendarDate } from '@/lib/law/calendar/date'
import type { timesOfferedBy } from '@/lib/mediators/offered-by'
import type { mediatorDiary } from '@/lib/mediators/queries'
import { stepInWords, stepOf, type Step } from './next-step'

type Row = Awaited<ReturnType<typeof caseList>>['rows'][number]
type Meetings = Awaited<ReturnType<typeof mediatorDiary>>['meetings']
type Offered = Awaited<ReturnType<typeof timesOfferedBy>>

export type CaseInHand = Row & { step: Step; says: string; turn: string }

/** The mediator's cases with what comes next in each. */
export function withSteps(
  rows: readonly Row[],
  meetings: Meetings,
  offered: Offered,
  now: Date,
): CaseInHand[] {
  return rows.map((row) => {
    const meeting = meetings.find(
      ({ caseId, status }) => caseId === row.id && (status === 'held' || status === 'booked'),
    )
    const step = stepOf(
      {
        state: row.state,
        meeting,
        hasTimes: offered.some(({ caseId }) => caseId === row.id),
        owesOutcome: row.nextDuty?.duty === 'record_outcome',
        runs: row.roles.includes('mediator'),
      },
      now,
    )
    return { ...row, step, ...stepInWords(step, meeting) }
  })
}

/** Cases in rows: what is next, whose turn it is, and how much of the 30 days is gone. */
export function CasesBoard({
  caption,
  cases,
  today,
}: {
  caption: string
  cases: readonly CaseInHand[]
  today: CalendarDate
}) {
  return (
    <Board
      caption={caption}
      columns={[
        { head: 'Time left' },
        { head: 'Due', label: 'Due', nowrap: true },
        { head: 'Child', names: true },
        { head: 'What is next', wide: true },
        { head: 'Whose turn', label: 'Turn' },
        { head: 'Council' },
        { head: 'Day of 30', label: 'Day of 30', nowrap: true },
      ]}
      rows={cases.map((one) => ({
        key: one.id,
        cells: [
          <DutyTimeLeft
            actByOn={one.nextDuty?.actByOn ?? null}
            dueOn={one.nextDuty?.dueOn ?? null}
            today={today}
            key="left"
          />,
          one.nextDuty?.actByOn ? dateWords(one.nextDuty.actByOn, 'short') : 'Not set',
          <>
            <Link className="govuk-link" href={`/mediator/cases/${one.id}`}>
              {[one.childFirstName, one.childLastName].filter(Boolean).join(' ') || one.reference}
            </Link>{' '}
            <small>{one.reference}</small>
          </>,
          one.says,
          one.turn,
          one.councilName,
          <DayOf
            key="day"
            day={one.laToldOn && one.state !== 'ended' ? daysBetween(one.laToldOn, today) : null}
            of={30}
          />,
        ],
      }))}
    />
  )
}
