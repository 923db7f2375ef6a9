'use client'

import dynamic from 'next/dynamic'
import { useSyncExternalStore } from 'react'
import type { CalendarProps } from './drawn-calendar'

/**
 * A calendar that can be looked at by day, week or month, and drawn in with the mouse. It is an addition to the list and
 * the forms, drawn in the browser alone and only where the screen is wide enough to read it.
 */
export function Calendar(props: CalendarProps) {
  const isWide = useSyncExternalStore(watchWidth, isWideNow, never)
  return isWide ? <DrawnCalendar {...props} /> : null
}

const DrawnCalendar = dynamic(() => import('./drawn-calendar').then((file) => file.DrawnCalendar), {
  ssr: false,
  loading: () => <div className="app-cal__waiting" />,
})

const wide = '(min-width: 56em)'
const isWideNow = () => window.matchMedia(wide).matches
const never = () => false

function watchWidth(changed: () => void): () => void {
  const query = window.matchMedia(wide)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
