import Link from 'next/link'
import type { ReactNode } from 'react'

/** A paragraph. The lead stands larger under the page's heading; small is for notes. */
export function Text({ size, children }: { size?: 'lead' | 'small'; children: ReactNode }) {
  return <p className={classes[size ?? 'body']}>{children}</p>
}

/** A link in running text. `top` leaves the frame that the page may stand in. */
export function TextLink({ href, top, children }: { href: string; top?: boolean; children: ReactNode }) {
  return (
    <Link className="govuk-link" href={href} {...(top && { target: '_top' })}>
      {children}
    </Link>
  )
}

/** Points in a list, numbered when their order matters. */
export function List({ items, numbered = false }: { items: readonly ReactNode[]; numbered?: boolean }) {
  const Tag = numbered ? 'ol' : 'ul'
  return (
    <Tag className={`govuk-list govuk-list--${numbered ? 'number' : 'bullet'}`}>
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </Tag>
  )
}

/** A part of a page with its own heading, 48 px from the one before. */
export function Section({ heading, id, children }: { heading: string; id?: string; children: ReactNode }) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-l" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  )
}

const classes = { body: 'govuk-body', lead: 'govuk-body-l', small: 'app-small' }
