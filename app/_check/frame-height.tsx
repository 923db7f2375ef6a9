'use client'

import { useEffect } from 'react'

/**
 * Tells the page that holds this frame how high it is, and that another page of ours has opened in it; public/embed.js
 * listens. Nothing else is told, and that page may be anybody's.
 */
export function FrameHeight() {
  useEffect(() => {
    if (window.parent === window) return
    tell({ opened: true })
    const observer = new ResizeObserver(() => tell({}))
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  return null
}

function tell(news: { opened?: boolean }) {
  const height = Math.ceil(document.body.getBoundingClientRect().height)
  window.parent.postMessage({ dateChecker: { height, ...news } }, '*')
}
