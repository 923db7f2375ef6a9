import { londonDate, londonTime, longDate } from '@/lib/law/calendar/date'
import type { Side } from './parts-seen'

type Detail = Readonly<Record<string, unknown>>

/** Whoever comes reads the reason here: letters do not carry it. */
export function changeAsked({ who, reason, alternatives, times, noTimeInWindow }: Detail): string {
  const spans = Array.isArray(times) ? times.map(spanIn) : []
  return [
    `${nameIn(who)} asked to change the meeting.`,
    ...(typeof reason === 'string' ? [`Why: ${ended(reason)}`] : []),
    ...(spans.length > 0 ? [`What would suit: ${listed(spans)}.`] : []),
    ...(typeof alternatives === 'string' ? [`In their words: ${ended(alternatives)}`] : []),
    ...(noTimeInWindow ? ['They have no other time in the 30 days.'] : []),
  ].join(' ')
}

/** That another time was proposed, and whose word it waits for. */
export function moveProposed({ startsAt, waitsFor }: Detail): string {
  const missing = Array.isArray(waitsFor) ? waitsFor.map(String) : []
  const asked = missing.length > 0 ? ` ${listed(missing)} must agree.` : ''
  return `Another time was proposed: ${timeIn(startsAt)}.${asked}`
}

/** That somebody comes with the mediator. A no is the desk's to know. */
export function companionAnswered({ name, kind, answer }: Detail, side: Side): string {
  if (answer !== 'yes') return side === 'desk' ? `${nameIn(name)} cannot come with the mediator.` : ''
  return `${nameIn(name)} comes with the mediator, ${kind === 'observer' ? 'to watch and learn' : 'as a second mediator'}.`
}

/** A moment in words. The commands that wrote it wrote an instant as ISO text. */
export function timeIn(at: unknown): string {
  const instant = new Date(String(at))
  return `${longDate(londonDate(instant))}, ${londonTime(instant)}`
}

const spanIn = ({ startsAt, endsAt }: Detail) =>
  `${timeIn(startsAt)} to ${londonTime(new Date(String(endsAt)))}`

const listed = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words)

const nameIn = (name: unknown) => (typeof name === 'string' && name ? name : 'Somebody')

/** Somebody's own words, as a sentence of a story. */
const ended = (words: string) => (/[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)
