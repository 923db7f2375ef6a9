'use client'

import { useSyncExternalStore, type ReactNode } from 'react'

/** Opens the browser's own printing, which can save a page too. Without scripts it says where to find that. */
export function PrintButton({ children }: { children: ReactNode }) {
  const scripted = useSyncExternalStore(never, yes, no)
  return (
    <p className="govuk-body app-no-print">
      {scripted ? (
        <button className="app-button-link" type="button" onClick={() => window.print()}>
          {children}
        </button>
      ) : (
        'You can print this page, or save it, from your browser’s menu.'
      )}
    </p>
  )
}

const never = () => () => undefined
const yes = () => true
const no = () => false
