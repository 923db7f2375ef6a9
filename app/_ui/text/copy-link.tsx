'use client'

import { useState, useSyncExternalStore } from 'react'

/** An address to keep or send on. Browsers that can copy it at a press offer that; all show it as a link. */
export function CopyLink({ address, children }: { address: string; children: string }) {
  const canCopy = useSyncExternalStore(never, hasClipboard, no)
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true))
  return (
    <p className="govuk-body app-no-print">
      {canCopy && (
        <>
          <button className="app-button-link" type="button" onClick={copy}>
            {children}
          </button>{' '}
          <span role="status">{copied && 'Copied.'}</span>
          <br />
        </>
      )}
      <a className="govuk-link app-address" href={address}>
        {address}
      </a>
    </p>
  )
}

const never = () => () => undefined
const hasClipboard = () => 'clipboard' in navigator
const no = () => false
