'use client'

import Link from 'next/link'
import { useFormStatus } from 'react-dom'
import type { MouseEvent, ReactNode } from 'react'

type Kind = 'main' | 'second' | 'link'

type Props = {
  kind?: Kind
  /** Sent with the form when this button is the one pressed. */
  name?: string
  value?: string
  children: ReactNode
}

/** Sends the form. A second press while the first is on its way does nothing. One main button a page. */
export function Button({ kind = 'main', children, ...sent }: Props) {
  const { pending } = useFormStatus()
  const once = (event: MouseEvent) => pending && event.preventDefault()
  return (
    <button
      className={classes[kind]}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={once}
      {...sent}
    >
      {children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. `top` leaves the frame it may stand in. */
export function ButtonLink({
  kind = 'main',
  href,
  top,
  children,
}: {
  kind?: Kind
  href: string
  top?: boolean
  children: ReactNode
}) {
  return (
    <Link className={classes[kind]} href={href} draggable={false} {...(top && { target: '_top' })}>
      {children}
    </Link>
  )
}

/** Buttons and links in a row. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>
}

const classes = {
  main: 'govuk-button',
  second: 'govuk-button govuk-button--secondary',
  link: 'app-button-link',
}
