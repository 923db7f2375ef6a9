import { DateText } from '@/app/_ui/dates/date-text'
import type { CaseDuty } from '@/lib/cases/case-duties'
import type { CalendarDate } from '@/lib/law/calendar/date'

type Props = { duty: Pick<CaseDuty, 'history' | 'safeOn' | 'dueOn'>; keeps: 'safe' | 'due' }

/**
 * That a day moved, what it was and why, for as long as the duty stands. Whoever keeps to the safe day reads of that one
 * first; where only the other one moved, it is named.
 */
export function MovedDay({ duty, keeps }: Props) {
  const last = duty.history.at(-1)
  if (!last) return null
  const [first, second] = keeps === 'safe' ? (['safeOn', 'dueOn'] as const) : (['dueOn', 'safeOn'] as const)
  const which = last[first] === duty[first] ? second : first
  const was: CalendarDate | null = last[which]
  if (!was || was === duty[which]) return null
  return (
    <>
      {which === first ? 'This day moved' : which === 'dueOn' ? 'The last day moved' : 'The target moved'}: it
      was <DateText date={was} look="plain" />. It moved because {last.why}.
    </>
  )
}
