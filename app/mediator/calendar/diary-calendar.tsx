'use client'

import { useRouter } from 'next/navigation'
import { Calendar } from '@/app/_ui/calendar/calendar'
import type { CalendarEntry, Show } from '@/app/_ui/calendar/entry'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { calendarAddress } from './shown-days'

type Props = { show: Show; on: CalendarDate; entries: readonly CalendarEntry[] }

/** The diary drawn. Whatever is done on it leads to a page, so that the list and the forms follow. */
export function DiaryCalendar({ show, on, entries }: Props) {
  const router = useRouter()
  return (
    <Calendar
      label="Your diary as a calendar"
      show={show}
      on={on}
      entries={entries}
      onShown={(next, day) => router.replace(calendarAddress(next, day), { scroll: false })}
      onOpened={(href) => router.push(href)}
      onDrawn={(span) =>
        router.push(`/mediator/availability/days?${new URLSearchParams({ ...span }).toString()}`)
      }
    />
  )
}
