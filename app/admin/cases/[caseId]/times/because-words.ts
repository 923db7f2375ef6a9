import { clockSpan } from '@/app/_ui/calendar/clock-span'
import { exceptionSpan } from '@/app/_ui/calendar/exception-span'
import { dateWords } from '@/app/_ui/dates/date-text'
import { modeWords } from '@/lib/cases/case'
import { londonDate, londonTime } from '@/lib/law/calendar/date'
import type { Because } from '@/lib/scheduling/slots/because'
import type { Change, ChangeKind } from '@/lib/scheduling/slots/changes'
import type { ExplainedDay, SideOnDay } from '@/lib/scheduling/slots/why-no-slot'

/** What is in the way on a day, one line for each side that is; or why nobody needs to look at the day. */
export function inTheWay({ ruledOut, modes }: ExplainedDay): string[] {
  if (ruledOut === 'past') return ['This day is over']
  if (ruledOut === 'short_notice')
    return ['Fewer than 5 working days away, and the family has not agreed to that']
  if (ruledOut === 'after_last_day') return ['After the 30 days, and the family has not chosen that']
  const sides = modes.flatMap(({ slots, sides }) =>
    slots > 0 ? [] : sides.filter(({ required }) => required),
  )
  const nobody = sides.filter(({ starts }) => starts.length === 0)
  if (nobody.length > 1 && nobody.every(isNotThere)) return ['Nobody is there on this day']
  const said = nobody.length > 0 ? nobody.map(cannot) : sides.map(couldStart)
  return [...new Set(said)]
}

const isNotThere = ({ because }: SideOnDay) => because.every(({ kind }) => kind === 'not_working')

function cannot(side: SideOnDay): string {
  const { name, because } = side
  if (isNotThere(side)) return `${name}: ${because.length > 1 ? 'nobody is there' : 'not there'} on this day`
  const byReason = Map.groupBy(because, becauseWords)
  const reasons = [...byReason].map(([reason, of]) => `${who(of, name)}${reason}`)
  return `${name}: ${reasons.join('; ')}`
}

function who(because: readonly Because[], side: string): string {
  const names = new Set(because.map(({ name }) => name).filter((name) => name !== side))
  return names.size > 0 ? `${new Intl.ListFormat('en-GB').format(names)} ` : ''
}

/** They have time on this day, and not when the others do. */
function couldStart({ name, starts }: SideOnDay): string {
  const [first, last] = [starts[0], starts.at(-1)]
  if (!first || !last) return `${name}: no time`
  return `${name} could start from ${londonTime(first)} to ${londonTime(last)}, not when the others can`
}

function becauseWords(because: Because): string {
  switch (because.kind) {
    case 'leave':
      return `on leave, ${clockSpan(because.entry.startsAt, because.entry.endsAt)}`
    case 'busy':
      return `busy, ${clockSpan(because.entry.startsAt, because.entry.endsAt)}`
    case 'taken':
      return `in another meeting, with the time around it, ${clockSpan(because.entry.startsAt, because.entry.endsAt)}`
    case 'elsewhere':
      return `busy in a calendar of their own, ${clockSpan(because.entry.startsAt, because.entry.endsAt)}`
    case 'cannot':
      return 'cannot come then'
    case 'session_full':
      return `the session ${clockSpan(because.startsAt, because.endsAt)} holds ${because.holds} and is full`
    case 'other_mode':
      return `only meets ${because.modes.map((mode) => modeWords[mode]).join(' or ')} on this day`
    case 'none_fits':
      return 'none of ours fits'
    case 'not_working':
      return 'not there on this day'
    case 'bank_holiday':
      return 'a bank holiday'
    case 'too_short_a_time':
      return 'not there long enough'
    case 'needs_more_notice':
      return 'needs to know earlier'
  }
}

/** A single thing that, were it otherwise, would open a time: what, the first time that it opens, and how many. */
export function changeWords(change: Change): string {
  const { opens, count } = change
  const when = `${dateWords(londonDate(opens.startsAt), 'day')}, ${clockSpan(opens.startsAt, opens.endsAt)} ${modeWords[opens.mode]}`
  return `${whatChanges(change)}. That opens ${count === 1 ? 'one time' : `${count} times`}, the first on ${when}`
}

function whatChanges(change: ChangeKind): string {
  switch (change.kind) {
    case 'agree_to_short_notice':
      return 'The family agrees to fewer than 5 working days’ notice'
    case 'meet_after_the_last_day':
      return 'The family chooses in writing to meet after the 30 days'
    case 'ask_another_mediator':
      return `Ask ${change.name} to mediate`
    case 'meet_in_another_way':
      return `The family agrees to meet ${modeWords[change.mode]}`
    case 'give_extra_time':
      return `${change.name} gives time in which they do not usually meet`
    case 'find_a_place':
      return `${change.name} is found and added to the places`
    case 'hold_one_more':
      return `The session on ${exceptionSpan(change.session)} takes one more meeting`
    case 'need_less_notice':
      return `${change.name} manages with less notice`
    case 'free':
      return change.entry.kind === 'cannot'
        ? `The family can come after all on ${exceptionSpan(change.entry)}`
        : `${change.name} becomes free on ${exceptionSpan(change.entry)}`
    case 'meet_for_less_time':
      return `The meeting takes ${change.minutes} minutes only`
  }
}
