import { certificateKindNames } from '@/app/_case/duty-names'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Board } from '@/app/_ui/lists/board'
import { DutyTag, TimeLeft } from '@/app/_ui/lists/duty-tag'
import { TextLink } from '@/app/_ui/text/text'
import type { DueCertificate } from '@/lib/certificates/due'
import { guardInWords } from '@/lib/certificates/unmet'
import { today } from '@/lib/kernel/now'
import { daysBetween } from '@/lib/law/calendar/date'

/** Certificates that are owed, with why each is owed and what is in the way of it. */
export function DueBoard({ rows, count }: { rows: readonly DueCertificate[]; count: number }) {
  const day = today()
  return (
    <Board
      caption={`${count} due, least time first`}
      columns={[
        { head: 'Time left' },
        { head: 'Due', label: 'Due', nowrap: true },
        { head: 'Family', names: true },
        { head: 'Which, and why', wide: true },
        { head: 'What is in the way', label: 'In the way', wide: true },
        { head: 'Adviser', label: 'Adviser' },
      ]}
      rows={rows.map((row) => ({
        key: row.dutyId,
        cells: [
          row.dueOn ? <TimeLeft days={daysBetween(day, row.dueOn)} key="left" /> : 'No last day',
          row.dueOn ? dateWords(row.dueOn, 'short') : 'Not set',
          <>
            <TextLink href={`/admin/cases/${row.caseId}/certificate`}>{row.holder}</TextLink>{' '}
            <small>{row.reference}</small>
          </>,
          <>
            {certificateKindNames[row.kind]}{' '}
            <small className="app-board__why">
              {whyOwed(row)}, {dateWords(row.openedOn, 'short')}
            </small>
          </>,
          <InTheWay row={row} key="way" />,
          row.adviser ?? 'Nobody yet',
        ],
      }))}
    />
  )
}

function InTheWay({ row: { unmet } }: { row: DueCertificate }) {
  if (unmet.length === 0) return <DutyTag state="done">Nothing: an adviser can issue it</DutyTag>
  return unmet.map((guard) => <div key={guard}>{guardInWords[guard]}</div>)
}

/** What the duty was opened by. Day 31 opens it without anybody's word, as a draft for the desk. */
export function whyOwed({ kind, openedByRole }: Pick<DueCertificate, 'kind' | 'openedByRole'>): string {
  if (kind === 'took_part') return 'The mediation ended'
  if (kind === 'information_given') return 'The family said no'
  if (kind === 'withdrew') return 'The family no longer wants it'
  return openedByRole === 'system'
    ? 'The 30 days passed, nobody said anything'
    : 'The council cannot arrange it'
}
