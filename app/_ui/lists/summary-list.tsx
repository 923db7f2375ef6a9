import Link from 'next/link'
import type { ReactNode } from 'react'

export type SummaryRow = {
  label: string
  /** Nothing typed is shown as 'Not provided'. */
  value: ReactNode
  change?: { href: string; text?: string }
}

/** Facts with their labels; on a check-your-answers page each with a link to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const changes = rows.some(({ change }) => change)
  return (
    <dl className="govuk-summary-list">
      {rows.map(({ label, value, change }) => (
        <div
          className={`govuk-summary-list__row${changes && !change ? ' govuk-summary-list__row--no-actions' : ''}`}
          key={label}
        >
          <dt className="govuk-summary-list__key">{label}</dt>
          <dd className="govuk-summary-list__value">
            {value === '' || value === null || value === undefined ? 'Not provided' : value}
          </dd>
          {change && (
            <dd className="govuk-summary-list__actions">
              <Link className="govuk-link" href={change.href}>
                {change.text ?? 'Change'}
                <span className="govuk-visually-hidden"> {label.toLowerCase()}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
