import ical from 'ical-generator'
import { now } from '@/lib/kernel/now'
import { provider } from '@/lib/kernel/provider'
import { appOrigin } from '@/lib/kernel/urls'
import type { CalendarDate } from '@/lib/law/calendar/date'

/** A day for somebody's calendar. `act` tells it from others of the same day. */
export type CalendarDay = { act: string; on: CalendarDate; says: string }

/** Days as all-day entries for a calendar (RFC 5545). `product` is the part of the service that made it. */
export function dayFile(name: string, product: string, days: readonly CalendarDay[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'arrange-send-mediation', product, language: 'EN' },
  })
  const stamp = now()
  for (const { act, on, says } of days)
    calendar.createEvent({
      id: `${product}-${act}-${on}@${new URL(appOrigin()).hostname}`,
      stamp,
      // An all-day entry has a date and no zone: the library reads the day in UTC.
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: says,
      description: `${provider().serviceName}, ${provider().phone}`,
    })
  return calendar.toString()
}
