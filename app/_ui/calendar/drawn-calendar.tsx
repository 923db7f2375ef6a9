'use client'

import FullCalendar, { type CalendarRef, type DatesSetInfo } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import list from '@fullcalendar/react/list'
import english from '@fullcalendar/react/locales/en-gb'
import classic from '@fullcalendar/react/themes/classic'
import timeGrid from '@fullcalendar/react/timegrid'
import { useEffect, useRef } from 'react'
import '@fullcalendar/react/skeleton.css'
import '@fullcalendar/react/themes/classic/palette.css'
import '@fullcalendar/react/themes/classic/theme.css'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import './calendar.scss'
import type { CalendarEntry, Legend, Show } from './entry'
import { EventWords } from './event-words'
import { Mark } from './mark'
import {
  buttons,
  hourFormat,
  eventOf,
  hoursOf,
  isShown,
  showOf,
  spanOf,
  viewNames,
  type DrawnSpan,
} from './full-calendar-words'

export type CalendarProps = {
  /** What it shows, for screen readers. */
  label: string
  show: Show
  /** A day in what is shown. */
  on: CalendarDate
  entries: readonly CalendarEntry[]
  /** Called when somebody goes to other days or looks at more or fewer of them. */
  onShown: (show: Show, on: CalendarDate) => void
  /** Null where nothing can be drawn in. */
  onDrawn: ((span: DrawnSpan) => void) | null
  legend: Legend
  onOpened: (href: string) => void
}

/** FullCalendar behind our own words: times are London's wherever the browser is. */
export function DrawnCalendar(props: CalendarProps) {
  const { label, show, on, entries, legend, onShown, onDrawn, onOpened } = props
  const calendar = useRef<CalendarRef>(null)
  const place = useRef({ show, on })
  // Where somebody went with the calendar's own buttons, until the page has followed.
  const gone = useRef<string[]>([])
  useEffect(() => {
    const followed = gone.current.indexOf(`${show} ${on}`)
    gone.current = gone.current.slice(followed + 1)
    const api = calendar.current?.getApi()
    if (followed >= 0 || !api) return
    gone.current = []
    place.current = { show, on }
    if (!isShown(api.view, place.current)) api.changeView(viewNames[show], on)
  }, [show, on])

  const shown = ({ view }: DatesSetInfo) => {
    if (isShown(view, place.current)) return
    place.current = { show: showOf(view.type), on: londonDate(view.currentStart) }
    gone.current.push(`${place.current.show} ${place.current.on}`)
    onShown(place.current.show, place.current.on)
  }
  return (
    <section className="app-cal" aria-label={label}>
      <FullCalendar
        ref={calendar}
        plugins={[classic, dayGrid, timeGrid, list, interaction]}
        locale={english}
        timeZone="Europe/London"
        initialView={viewNames[show]}
        initialDate={on}
        events={entries.map(eventOf)}
        eventContent={(event) => <EventWords {...event} />}
        eventClick={({ event, jsEvent }) => {
          if (!event.url || jsEvent.ctrlKey || jsEvent.metaKey) return
          jsEvent.preventDefault()
          onOpened(event.url)
        }}
        datesSet={shown}
        selectable={onDrawn !== null}
        selectMirror
        select={(span) => onDrawn?.(spanOf(span))}
        navLinks={false}
        headerToolbar={{
          start: 'prev,today,next',
          center: 'title',
          end: 'timeGridDay,timeGridWeek,dayGridMonth,listWeek',
        }}
        buttons={buttons}
        firstDay={1}
        height="auto"
        {...hoursOf(entries)}
        slotHeaderFormat={hourFormat}
        slotMinHeight={32}
        slotEventOverlap={false}
        slotDuration="00:30:00"
        snapDuration="00:15:00"
        eventMinHeight={24}
        eventShortHeight={48}
        headingLevel={2}
        nowIndicator
        dayMaxEvents={false}
        noEventsText="Nothing in these days"
      />
      <ul className="app-cal__key" aria-hidden="true">
        {legend.map(({ look, tint, mark, says }) => (
          <li key={`${mark ?? ''} ${says}`}>
            <span
              className={`app-cal__event ${tint === undefined ? `app-cal__event--${look}` : `app-tint-${tint}`}`}
            />
            {mark && <Mark>{mark}</Mark>}
            {says}
          </li>
        ))}
      </ul>
    </section>
  )
}
