import ical from 'ical-generator'
import { now } from '@/lib/kernel/now'
import { provider } from '@/lib/kernel/provider'
import { appOrigin } from '@/lib/kernel/urls'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { AppealResult } from './result'

/**
 * The days to come as all-day entries for a calendar (RFC 5545): the safe one of each, and the last one the rules
 * allow. It names nobody, and says nothing of a child.
 */
export function datesFile({ contact, appeal }: Pick<AppealResult, 'contact' | 'appeal'>): string {
  const calendar = ical({
    name: 'Your mediation and appeal dates',
    prodId: { company: 'arrange-send-mediation', product: 'check', language: 'EN' },
  })
  const stamp = now()
  for (const { act, on, says } of entries(contact, appeal))
    calendar.createEvent({
      id: `check-${act}-${on}@${new URL(appOrigin()).hostname}`,
      stamp,
      // An all-day entry has a date and no zone: the library reads the day in UTC.
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: says,
      description: `${provider().serviceName}, ${provider().phone}`,
    })
  return calendar.toString()
}

type Entry = { act: string; on: CalendarDate; says: string }

function entries(contact: AppealResult['contact'], appeal: AppealResult['appeal']): Entry[] {
  const ask = contact?.standing === 'open' ? contact : null
  const send = appeal.standing === 'open' ? appeal : null
  const days: (Entry | null)[] = [
    ask && { act: 'contact', on: ask.safeBy, says: 'Ask a mediation adviser by today' },
    ask && { act: 'contact-last', on: ask.dueOn, says: 'Last day to ask a mediation adviser' },
    send && { act: 'appeal', on: send.safeBy, says: 'Send your appeal by today, if you want to appeal' },
    send && {
      act: 'appeal-last',
      on: send.dueOn,
      says: 'Last day to appeal: the Tribunal must have it by 5pm',
    },
  ]
  return days.filter((day) => day !== null)
}
