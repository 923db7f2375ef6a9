import Link from 'next/link'
import { stateNames } from '@/app/_case/decision-names'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Board, DayOf } from '@/app/_ui/lists/board'
import { DutyTag, TimeLeft } from '@/app/_ui/lists/duty-tag'
import type { AuthorityRow } from '@/lib/desk/authority-board'
import { today } from '@/lib/kernel/now'
import { daysBetween, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { ownDutyName } from './own-duty-names'

type Props = {
  rows: readonly AuthorityRow[]
  total: number
  /** Whether to name the council of each case: an ICB works with several. */
  withCouncil: boolean
}

/** An officer's cases in rows: the day that is due first, and the safe day as the target beside it. */
export function Worklist({ rows, total, withCouncil }: Props) {
  const day = today()
  return (
    <Board
      caption={`${total} ${total === 1 ? 'case' : 'cases'}, least time first`}
      columns={[
        { head: 'Time left' },
        { head: 'Due', label: 'Due', nowrap: true },
        { head: 'Child or young person', names: true },
        { head: 'What is due', wide: true },
        { head: 'Target', label: 'Target', nowrap: true },
        { head: 'Meeting', label: 'Meeting' },
        ...(withCouncil ? [{ head: 'Council', label: 'Council' }] : []),
        { head: 'Day of 30', label: 'Day of 30', nowrap: true },
      ]}
      rows={rows.map((row) => ({
        key: row.caseId,
        cells: [
          <Left row={row} day={day} key="left" />,
          onBoard(row.dueOn, day),
          <Child row={row} key="child" />,
          <What row={row} key="what" />,
          row.safeOn === row.dueOn ? '–' : onBoard(row.safeOn, day),
          meetingWords(row),
          ...(withCouncil ? [row.council] : []),
          <DayOf day={row.lastOn && 30 - daysBetween(day, row.lastOn)} of={30} key="day" />,
        ],
      }))}
    />
  )
}

function Left({ row: { duty, dueOn, state }, day }: { row: AuthorityRow; day: CalendarDate }) {
  if (dueOn) return <TimeLeft days={daysBetween(day, dueOn)} />
  if (!duty && isOver(state)) return <DutyTag state="done">{stateNames[state]}</DutyTag>
  return <DutyTag state="waiting">{duty ? 'Not started' : 'Waiting'}</DutyTag>
}

function Child({ row: { caseId, reference, childFirstName, childLastName } }: { row: AuthorityRow }) {
  return (
    <>
      <Link className="govuk-link" href={`/authority/cases/${caseId}`}>
        {[childFirstName, childLastName].filter(Boolean).join(' ') || 'Open the case'}
      </Link>{' '}
      <small>{reference}</small>
    </>
  )
}

function What({ row: { duty, others, state } }: { row: AuthorityRow }) {
  if (!duty) return isOver(state) ? 'Nothing' : 'Nothing from you now'
  return (
    <>
      {ownDutyName(duty)} {others ? <small>and {others} more</small> : null}
    </>
  )
}

const isOver = (state: AuthorityRow['state']) => state === 'ended' || state === 'closed'

const onBoard = (on: CalendarDate | null, day: CalendarDate) =>
  on === null ? '–' : on === day ? 'Today' : dateWords(on, 'short')

function meetingWords({ meetingStatus, meetingStartsAt, state }: AuthorityRow): string {
  if (!meetingStatus || !meetingStartsAt) return state === 'arranging' ? 'No time yet' : '–'
  const on = dateWords(londonDate(meetingStartsAt), 'short')
  return meetingStatus === 'booked' ? `Booked ${on}` : `Held ${on}`
}
