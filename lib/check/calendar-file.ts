import { dayFile, type CalendarDay } from '@/lib/deadlines/day-file'
import { dayMonthAndYear } from '@/lib/law/calendar/date'
import type { AppealResult, CheckResult, NoAppealResult } from './result'

/** The days to come as all-day entries for a calendar (RFC 5545). It names nobody, and says nothing of a child. */
export function datesFile(result: CheckResult): string {
  return dayFile('Your mediation and appeal dates', 'check', daysToCome(result))
}

/**
 * The days of a result that are still to come: the safe one of each act, and the last one the rules allow. None where
 * a result has no day.
 */
export function daysToCome(result: CheckResult): readonly CalendarDay[] {
  if ('appeal' in result) return toKeep(result).filter(({ on }) => on >= result.today)
  return 'atLatest' in result ? ofMeeting(result) : []
}

function toKeep({ contact, appeal }: AppealResult): CalendarDay[] {
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

/** Nothing of these is the family's to keep: they tell what it may expect of others. */
function ofMeeting({ today, atLatest: { icbNoticeDueOn, dueOn } }: NoAppealResult): CalendarDay[] {
  const asked = `if you asked for a meeting on ${dayMonthAndYear(today)}`
  const days: (CalendarDay | null)[] = [
    icbNoticeDueOn && {
      act: 'icb-notice',
      on: icbNoticeDueOn,
      says: `Last day for the council to tell the health board (ICB), ${asked}`,
    },
    dueOn && { act: 'meeting', on: dueOn, says: `Last day for the meeting to be arranged, ${asked}` },
  ]
  return days.filter((day) => day !== null)
}
