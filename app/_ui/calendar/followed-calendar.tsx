'use client'

import { useRouter } from 'next/navigation'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { Calendar } from './calendar'
import type { CalendarEntry, Legend, Show } from './entry'
import { calendarAddress, type CalendarPlace } from './shown-days'

type Props = {
  label: string
  place: CalendarPlace
  show: Show
  on: CalendarDate
  entries: readonly CalendarEntry[]
  legend: Legend
  /** The page that a span drawn in leads to, with its days in the address; null where nothing can be drawn in. */
  drawnTo: string | null
}

/** A calendar drawn. Whatever is done on it leads to a page, so that the list and the forms follow. */
export function FollowedCalendar({ place, drawnTo, ...calendar }: Props) {
  const router = useRouter()
  return (
    <Calendar
      {...calendar}
      onShown={(next, day) => router.replace(calendarAddress(place, next, day), { scroll: false })}
      onOpened={(href) => router.push(href)}
      onDrawn={
        drawnTo === null
          ? null
          : (span) => router.push(`${drawnTo}?${new URLSearchParams({ ...span }).toString()}`)
      }
    />
  )
}
