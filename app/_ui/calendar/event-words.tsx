'use client'

import type { EventDisplayInfo } from '@fullcalendar/react'
import { Mark } from './mark'

/**
 * What stands on an entry. The day and, where there is no room for it, the time are said too, for whoever cannot see
 * where it stands.
 */
export function EventWords({ event, isShort, view }: EventDisplayInfo) {
  const { says, mark, day, clock } = event.extendedProps as {
    says?: string
    mark?: string
    day?: string
    clock?: string
  }
  if (event.display === 'background') return null
  const isMonth = view.type === 'dayGridMonth'
  const roomy = !isShort && !isMonth
  return (
    <span className={`app-cal__words${isMonth ? ' app-cal__words--one' : ''}`}>
      <span className="govuk-visually-hidden">{day}, </span>
      {mark && <Mark>{mark}</Mark>}
      <b>{event.title}</b>
      {clock && (
        <span className={roomy ? 'app-cal__time' : 'govuk-visually-hidden'}>
          {roomy ? ' ' : ', '}
          {clock}
        </span>
      )}
      {says && roomy && <small> {says}</small>}
    </span>
  )
}
