import { longDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { Side } from './parts-seen'

export type Detail = Readonly<Record<string, unknown>>

/** How an event is told, and on which sides. An empty sentence is not told at all. */
export type Telling = { to: readonly Side[]; says: (detail: Detail, side: Side) => string }

export const everybody: readonly Side[] = ['family', 'supporter', 'council', 'icb', 'mediator', 'desk']
export const ours: readonly Side[] = ['family', 'desk']
export const deskOnly: readonly Side[] = ['desk']

export const told = (to: readonly Side[], sentence: string): Telling => ({ to, says: () => sentence })

/** What the family itself did, told to them as theirs. */
export const theirs = (to: readonly Side[], toFamily: string, toOthers: string): Telling => ({
  to,
  says: (_detail, side) => (side === 'family' ? toFamily : toOthers),
})

/** After late contact no day is promised: an adviser decides (LAW A-4). */
export function certificateBy({ certificateDueOn, late }: Detail): string {
  if (typeof certificateDueOn !== 'string') return ''
  if (late) return ' An adviser decides about the certificate.'
  // The command that wrote it wrote a calendar date or null.
  return ` The certificate is due by ${longDate(certificateDueOn as CalendarDate)}.`
}

export const named = (name: unknown, otherwise = 'The council', before = ''): string =>
  typeof name === 'string' && name ? before + name : otherwise

// The commands that wrote them wrote calendar dates.
export const dayIn = (day: unknown) => longDate(day as CalendarDate)
