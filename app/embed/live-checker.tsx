'use client'

import { useEffect, useRef } from 'react'
import { linkWords } from './samples'

/** The checker as on any other website: the script puts it where it stands, and without scripts there is the link. */
export function LiveChecker({ src, href }: { src: string; href: string }) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const script = Object.assign(document.createElement('script'), { src, async: true })
    const { current } = holder
    current?.append(script)
    return () => {
      current?.querySelector('iframe')?.remove()
      script.remove()
    }
  }, [src])
  return (
    <div className="app-live-checker" data-date-checker="" ref={holder}>
      <a className="govuk-link" href={href}>
        {linkWords}
      </a>
    </div>
  )
}
