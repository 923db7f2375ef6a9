'use client'

import { useState, useSyncExternalStore } from 'react'
import './embed.scss'

/** Lines to copy, with a button for it where scripts run. `name` says which lines: 'the policy'. */
export function CodeSample({ name, children }: { name: string; children: string }) {
  const [copied, setCopied] = useState(false)
  const scripted = useSyncExternalStore(never, yes, no)
  return (
    <div className="app-code">
      <pre>
        <code>{children}</code>
      </pre>
      {scripted && (
        <p className="app-code__copy app-no-print">
          <button
            className="app-button-link"
            type="button"
            onClick={() => void navigator.clipboard.writeText(children).then(() => setCopied(true))}
          >
            Copy {name}
          </button>{' '}
          <span role="status">{copied && 'Copied'}</span>
        </p>
      )}
    </div>
  )
}

const never = () => () => undefined
const yes = () => true
const no = () => false
