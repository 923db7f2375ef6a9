import type { ReactNode } from 'react'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { dateWords } from './date-text'
import { TallTimeline, WideTimeline } from './timeline-drawing'
import { stops } from './timeline-layout'

export type TimelineDay = {
  on: CalendarDate
  kind: 'start' | 'today' | 'safe' | 'legal' | 'other'
  /** Few words for the drawing: 'Last day to ask us'. */
  label: string
  /** '5pm', where the day has an hour. */
  time?: string
  /** The whole sentence for the list; the label when there is nothing more to say. */
  says?: ReactNode
}

/**
 * Days drawn to scale, and the same days as a list. `name` is one sentence that says what the drawing shows. The bar
 * runs to the safe day; what comes after it is dashed.
 */
export function Timeline({ name, days }: { name: string; days: readonly TimelineDay[] }) {
  const inOrder = [...days].sort((a, b) => a.on.localeCompare(b.on))
  const drawn = stops(inOrder)
  return (
    <>
      {drawn.length > 1 && (
        <div className="app-timeline" role="img" aria-label={`${name} The dates are listed below.`}>
          <WideTimeline stops={drawn} />
          <TallTimeline stops={drawn} />
        </div>
      )}
      <h3 className="govuk-heading-s">The same dates as a list</h3>
      <DateList days={inOrder} />
    </>
  )
}

/** Days as a list: the day, and what it is. */
export function DateList({ days }: { days: readonly TimelineDay[] }) {
  return (
    <ol className="app-dates">
      {days.map(({ on, kind, label, time, says }) => (
        <li key={on + kind + label}>
          <b>{[dateWords(on), time].filter(Boolean).join(', ')}</b>
          <span>
            {kind === 'safe' && <b>Do this by. </b>}
            {says ?? label}
          </span>
        </li>
      ))}
    </ol>
  )
}
