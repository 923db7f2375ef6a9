import { londonDate, londonTime, longDate } from '@/lib/law/calendar/date'
import type { Side } from './parts-seen'
import { deskOnly, everybody, named, told, type Detail, type Telling } from './telling'

/** How a meeting that moves and a case that changes hands are told. Never to a mediator that somebody objects to them. */
export const moveTellings = {
  ask_to_change: { to: everybody, says: changeAsked },
  propose_move: { to: everybody, says: moveProposed },
  answer_move: { to: everybody, says: moveAnswered },
  move_meeting: { to: everybody, says: ({ startsAt }) => `The meeting was moved to ${timeIn(startsAt)}.` },
  set_place: told(everybody, 'It was settled where the meeting is.'),
  keep_meeting: told(everybody, 'The meeting stays at the time it had.'),
  release_mediator: told(everybody, 'The mediator cannot go on. We ask another one.'),
  hand_over: { to: everybody, says: ({ name }) => `${named(name, 'Another mediator')} has the case now.` },
  ask_companion: told(deskOnly, 'Somebody was asked to come with the mediator.'),
  answer_companion: { to: everybody, says: companionAnswered },
  end_companion: { to: everybody, says: companionEnded },
  object: told(deskOnly, 'Somebody objected to a mediator.'),
  settle_objection: told(deskOnly, 'The objection to the mediator was decided.'),
} satisfies Record<string, Telling>

/** Whoever comes reads the reason here: letters do not carry it. */
function changeAsked({ who, reason, alternatives, times, noTimeInWindow }: Detail): string {
  const spans = Array.isArray(times) ? times.map(spanIn) : []
  return [
    `${named(who)} asked to change the meeting.`,
    ...(typeof reason === 'string' ? [`Why: ${ended(reason)}`] : []),
    ...(spans.length > 0 ? [`What would suit: ${listed(spans)}.`] : []),
    ...(typeof alternatives === 'string' ? [`In their words: ${ended(alternatives)}`] : []),
    ...(noTimeInWindow ? ['They have no other time in the 30 days.'] : []),
  ].join(' ')
}

/** That another time was proposed, and whose word it waits for. */
function moveProposed({ startsAt, waitsFor }: Detail): string {
  const missing = Array.isArray(waitsFor) ? waitsFor.map(String) : []
  const asked = missing.length > 0 ? ` ${listed(missing)} must agree.` : ''
  return `Another time was proposed: ${timeIn(startsAt)}.${asked}`
}

/** What somebody said to another time. Why it cannot be any more is the desk's to know: others may be named in it. */
function moveAnswered({ who, answer, obstacles }: Detail, side: Side): string {
  const said = `${named(who)} said ${answer === 'yes' ? 'yes' : 'no'} to the other time.`
  if (!Array.isArray(obstacles)) return said
  const why = side === 'desk' ? ` ${obstacles.join('. ')}.` : ''
  return `${said} It cannot be any more, so the meeting stays at the time it had.${why}`
}

/** That somebody comes with the mediator. A no, and a yes that came too late, is the desk's to know. */
function companionAnswered({ name, kind, answer, accepted }: Detail, side: Side): string {
  if (answer !== 'yes' || accepted === false)
    return side === 'desk' ? `${named(name, 'Somebody')} cannot come with the mediator.` : ''
  return `${named(name, 'Somebody')} comes with the mediator, ${kind === 'observer' ? 'to watch and learn' : 'as a second mediator'}.`
}

/** That somebody does not come after all. Of whoever was only asked nobody else knew. */
function companionEnded({ name, onlyAsked }: Detail, side: Side): string {
  if (onlyAsked) return side === 'desk' ? `${named(name, 'Somebody')} need not come with the mediator.` : ''
  return `${named(name, 'Somebody')} does not come with the mediator after all.`
}

/** A moment in words. The commands that wrote it wrote an instant as ISO text. */
function timeIn(at: unknown): string {
  const instant = new Date(String(at))
  return `${longDate(londonDate(instant))}, ${londonTime(instant)}`
}

const spanIn = ({ startsAt, endsAt }: Detail) =>
  `${timeIn(startsAt)} to ${londonTime(new Date(String(endsAt)))}`

const listed = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words)

/** Somebody's own words, as a sentence of a story. */
const ended = (words: string) => (/[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)
