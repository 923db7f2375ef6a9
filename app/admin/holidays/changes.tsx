import { dateWords } from '@/app/_ui/dates/date-text'
import { Table } from '@/app/_ui/lists/table'
import type { HolidayChanges } from '@/lib/holidays/changes'

type Props = { changes: HolidayChanges }

/** What a list changed, in a line or two. A whole year is counted, not told day by day. */
export function ChangesInBrief({ changes: { added, removed, renamed } }: Props) {
  const says = [
    ...inBrief('Added', added),
    ...inBrief('Taken out', removed),
    ...(renamed.length > 0 ? [`${renamed.length} with another title`] : []),
  ]
  return <>{says.join('. ')}</>
}

function inBrief(what: string, days: HolidayChanges['added']): string[] {
  if (days.length === 0) return []
  if (days.length > 3) return [`${what}: ${days.length} days`]
  return [`${what}: ${days.map(({ date, title }) => `${dateWords(date, 'plain')} (${title})`).join(', ')}`]
}

/** Every day that a list changes, for whoever is to bring it into force. */
export function ChangedDays({ changes: { added, removed, renamed, unchanged } }: Props) {
  const rows = [
    ...added.map((day) => ({ ...day, does: 'Added' })),
    ...removed.map((day) => ({ ...day, does: 'Taken out' })),
    ...renamed.map(({ holiday, was }) => ({ ...holiday, does: `Has another title. It was ${was}` })),
  ]
  return (
    <Table
      caption={`${rows.length} ${rows.length === 1 ? 'day changes' : 'days change'}, ${unchanged} stay`}
      columns={[{ head: 'Day' }, { head: 'What it is' }, { head: 'What happens' }]}
      rows={rows.map(({ date, title, does }) => ({
        key: `${does} ${date}`,
        cells: [dateWords(date, 'long'), title, does],
      }))}
    />
  )
}
