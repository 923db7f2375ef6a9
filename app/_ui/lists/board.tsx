import type { ReactNode } from 'react'

export type Column = {
  head: string
  /** The column that names the row; on a narrow screen it stands first. */
  names?: boolean
  /** Said before the value on a narrow screen, where there is no heading row. */
  label?: string
  /** Takes the whole width of the card on a narrow screen. */
  wide?: boolean
  nowrap?: boolean
}

type Props = {
  caption: string
  columns: readonly Column[]
  rows: readonly { key: string; cells: readonly ReactNode[]; current?: boolean }[]
}

/** Many cases in rows, time left first. Each row becomes a card where the screen is narrow. */
export function Board({ caption, columns, rows }: Props) {
  return (
    <table className="app-board">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, current }) => (
          <tr key={key} aria-current={current || undefined}>
            {columns.map((column, at) => (
              <Cell column={column} key={column.head}>
                {cells[at]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ column: { names, label, wide, nowrap }, children }: { column: Column; children: ReactNode }) {
  const look = [wide && 'app-board__wide', nowrap && 'app-board__nowrap'].filter(Boolean).join(' ')
  if (names) return <th scope="row">{children}</th>
  return (
    <td className={look || undefined}>
      {label && <span className="app-board__label">{label}: </span>}
      {children}
    </td>
  )
}

/** '7 of 30' with a bar drawn to it, or words when the days are not running. */
export function DayOf({ day, of, idle = 'Not running' }: { day: number | null; of: number; idle?: string }) {
  if (day === null) return idle
  const part = Math.min(Math.max(day / of, 0), 1)
  return (
    <>
      {day} of {of}
      <svg className="app-board__bar" viewBox="0 0 90 9" aria-hidden="true" focusable="false">
        <rect className="edge" x=".75" y=".75" width="88.5" height="7.5" rx="3.75" />
        <rect className="fill" x=".75" y=".75" width={88.5 * part} height="7.5" rx="3.75" />
      </svg>
    </>
  )
}
