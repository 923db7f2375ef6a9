import type { ReactNode } from 'react'

type Kind = 'info' | 'warning' | 'success' | 'waiting' | 'lost'

/** A piece of advice with a coloured edge. The heading says it in words; the colour only repeats it. */
export function Notice({
  kind = 'info',
  heading,
  level = 2,
  children,
}: {
  kind?: Kind
  heading?: string
  level?: 2 | 3
  children: ReactNode
}) {
  const Tag = `h${level}` as const
  return (
    <div className={`app-note${kind === 'info' ? '' : ` app-note--${kind}`}`}>
      {heading && <Tag className="govuk-heading-s">{heading}</Tag>}
      {typeof children === 'string' ? <p className="govuk-body">{children}</p> : children}
    </div>
  )
}

/** What has just been done, said at the top of the page after a redirect and read out by screen readers. */
export function DoneBanner({ children }: { children: ReactNode }) {
  return (
    <div className="app-note app-note--success" role="status">
      <p className="govuk-body">
        <strong>{children}</strong>
      </p>
    </div>
  )
}

/** The one framed task of a page; quiet for a panel that asks for nothing. */
export function Panel({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  return <div className={`app-panel${quiet ? ' app-panel--quiet' : ''}`}>{children}</div>
}

/** A panel of the side column: who to ring, what does not stop. */
export function SidePanel({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="app-side">
      <h2 className="govuk-heading-s">{heading}</h2>
      {children}
    </section>
  )
}

/** Further words behind a summary. Never fold away a date or a duty. */
export function Details({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="app-details">
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}

/** The end of a journey: what was done, and the reference to keep. It holds the page's first heading. */
export function ConfirmationPanel({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children && <div className="govuk-panel__body">{children}</div>}
    </div>
  )
}

/** Nothing to show yet: says so, and what will come here. */
export function EmptyState({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <div className="app-empty">
      <h2 className="govuk-heading-s">{heading}</h2>
      {typeof children === 'string' ? <p className="govuk-body">{children}</p> : children}
    </div>
  )
}
