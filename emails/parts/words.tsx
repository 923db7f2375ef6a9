import type { ReactNode } from 'react'
import { Button, Heading } from 'react-email'
import { look } from './look'

/** A paragraph. */
export function Words({ children }: { children: ReactNode }) {
  return <p style={look.text()}>{children}</p>
}

/** A heading inside a letter. */
export function Part({ children }: { children: ReactNode }) {
  return (
    <Heading as="h2" style={look.heading()}>
      {children}
    </Heading>
  )
}

/** Points, or steps when their order matters. */
export function Points({ items, numbered = false }: { items: readonly ReactNode[]; numbered?: boolean }) {
  const Tag = numbered ? 'ol' : 'ul'
  return (
    <Tag style={look.list()}>
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </Tag>
  )
}

/** The one thing to do: a button, and its address for those whose mail shows no buttons. */
export function Action({ href, children }: { href: string; children: string }) {
  return (
    <>
      <p style={look.text()}>
        <Button href={href} style={look.button()}>
          {children}
        </Button>
      </p>
      <p style={look.small()} data-skip-in-text="true">
        Or copy this address: {href}
      </p>
    </>
  )
}

/** The case a letter is about. */
export function CaseNumber({ reference }: { reference: string }) {
  return (
    <Words>
      Your case number is <strong>{reference}</strong>.
    </Words>
  )
}

/** 'a, b and c'. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
