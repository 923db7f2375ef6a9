'use client'

import { createContext, useContext, type ReactNode } from 'react'

const Title = createContext('')

/** Puts the title in the tab, and lets a form on the page say "Error:" before it. */
export function PageTitle({
  title,
  service,
  children,
}: {
  title: string
  service: string
  children: ReactNode
}) {
  const full = title === service ? title : `${title} – ${service}`
  return (
    <Title value={full}>
      {children}
      <title>{full}</title>
    </Title>
  )
}

/** The same title with "Error: " before it. It stands before the page's own in the head, and the first one counts. */
export function ErrorTitle() {
  return <title>{`Error: ${useContext(Title)}`}</title>
}
