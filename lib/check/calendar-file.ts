import { dayFile, type CalendarDay } from '@/lib/deadlines/day-file'
import type { AppealResult } from './result'

/**
 * The days to come as all-day entries for a calendar (RFC 5545): the safe one of each, and the last one the rules
 * allow. It names nobody, and says nothing of a child.
 */
export function datesFile({
  contact,
  appeal,
  today,
}: Pick<AppealResult, 'contact' | 'appeal' | 'today'>): string {
  const toCome = entries(contact, appeal).filter(({ on }) => on >= today)
  return dayFile('Your mediation and appeal dates', 'check', toCome)
}

function entries(contact: AppealResult['contact'], appeal: AppealResult['appeal']): CalendarDay[] {
  const ask = contact?.standing === 'open' ? contact : null
  const send = appeal.standing === 'open' ? appeal : null
  const days: (CalendarDay | null)[] = [
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
