'use client'

import { useServerInsertedHTML } from 'next/navigation'
import { createContext, useContext, useState, type ReactNode } from 'react'

const Drawn = createContext(drawing())

/**
 * Where a page turns out not to be there, Next leaves it to the browser's scripts to say so, and a browser without
 * them shows nothing (vercel/next.js#62228). This leads such a browser to an address whose page is drawn here.
 */
export function LedOnIfNotDrawn({ children }: { children: ReactNode }) {
  const [drawn] = useState(drawing)
  useServerInsertedHTML(() =>
    drawn.lacksPage() ? (
      <noscript>
        <meta httpEquiv="refresh" content="0; url=/page-not-found" />
      </noscript>
    ) : null,
  )
  return <Drawn value={drawn}>{children}</Drawn>
}

/** Says that this page was drawn. */
export const useDrawn = () => useContext(Drawn).page()

function drawing() {
  let settled = false
  const settle = () => !settled && (settled = true)
  return { page: settle, lacksPage: settle }
}
