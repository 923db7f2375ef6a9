import type { ReactNode } from 'react'

type Props = {
  caption: string
  columns: readonly { head: string; numeric?: boolean }[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/** Facts in rows. The first cell of a row is its heading. A wide table scrolls inside itself. */
export function Table({ caption, columns, rows }: Props) {
  return (
    <div className="app-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="govuk-table">
        <caption className="govuk-table__caption">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map(({ head, numeric }) => (
              <th scope="col" className={`govuk-table__header${numberClass('header', numeric)}`} key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map(({ key, cells: [heading, ...cells] }) => (
            <tr className="govuk-table__row" key={key}>
              <th scope="row" className="govuk-table__header">
                {heading}
              </th>
              {cells.map((cell, at) => (
                <td className={`govuk-table__cell${numberClass('cell', columns[at + 1]?.numeric)}`} key={at}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const numberClass = (part: string, numeric = false) => (numeric ? ` govuk-table__${part}--numeric` : '')
