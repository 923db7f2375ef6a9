'use client'

import { createContext, useContext, type ReactNode } from 'react'
import { useDrawn } from './not-drawn'

type Props = { title: string; service: string; asks: boolean; children: ReactNode }

const Title = createContext({ full: '', asks: false })

/** Puts the title in the tab, or leaves that to the form when the page asks something. */
export function PageTitle({ title, service, asks, children }: Props) {
  useDrawn()
  const full = title === service ? title : `${title} – ${service}`
  return (
    <Title value={{ full, asks }}>
      {children}
      {!asks && <title>{full}</title>}
    </Title>
  )
}

/**
 * A form's part in the title: "Error: " before it when something is to be put right. On a page that asks, it is the
 * title. On any other it is put before the page's own by the browser's scripts, and the first one counts.
 */
export function FormTitle({ wrong }: { wrong: boolean }) {
  const { full, asks } = useContext(Title)
  if (!asks && !wrong) return null
  return <title>{wrong ? `Error: ${full}` : full}</title>
}
