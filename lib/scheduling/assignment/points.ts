import { modeWords, type MeetingMode } from '@/lib/cases/case'

/** What speaks against a pair of a case and a mediator, of one kind: points, and the words for them. */
export type Part = { kind: PartKind; points: number; words: string }

/** What a pair is weighed by. `load` comes from the mediator alone. */
export type PartKind = 'time' | 'late' | 'travel' | 'language' | 'mode' | 'specialism' | 'load'

/** What is known of a case with a mediator who may take it. */
export type PairFacts = {
  /** Days from today until the first time that the mediator has; null where nothing is left of the 30 days. */
  daysUntilMeeting: number | null
  /** Whether that time is later than the safe date. */
  afterSafeDate: boolean
  /** One way; null where nobody travels. */
  travelMinutes: number | null
  /** The language an interpreter would have to come for. */
  interpreterFor: string | null
  /** How they would meet, where the family would rather meet another way. */
  otherMode: MeetingMode | null
  /** What the case is about that the mediator does not name among what they know best. */
  unfamiliarWith: string | null
}

/**
 * What speaks against a pair, in points: the fewer the better. A day later is 10 points, a minute of travel is 1; so an
 * hour on the road weighs as much as six days. A pair never has more than 10,000.
 */
export function partsOf(facts: PairFacts): readonly Part[] {
  const { daysUntilMeeting, afterSafeDate, travelMinutes, interpreterFor, otherMode, unfamiliarWith } = facts
  return [
    daysUntilMeeting === null
      ? part('time', 900, 'Could meet after the 30 days only')
      : part(
          'time',
          10 * Math.min(Math.max(daysUntilMeeting, 0), 90),
          `Could meet in ${many(daysUntilMeeting, 'day')}`,
        ),
    ...(afterSafeDate ? [part('late', 300, 'Only after the safe date')] : []),
    ...(travelMinutes === null
      ? []
      : [part('travel', Math.min(travelMinutes, 1000), `Travels ${many(travelMinutes, 'minute')}`)]),
    ...(interpreterFor === null ? [] : [part('language', 60, `Needs an interpreter for ${interpreterFor}`)]),
    ...(otherMode === null ? [] : [part('mode', 80, `Would meet ${modeWords[otherMode]}`)]),
    ...(unfamiliarWith === null
      ? []
      : [part('specialism', 30, `Does not name ${unfamiliarWith} among what they know best`)]),
  ]
}

/**
 * What one case more costs a mediator who has so many: 20 points for each that is there. Each further case costs more
 * than the one before, so cases are shared out before anybody has many.
 */
export function loadOf(casesThere: number): Part {
  const words = casesThere === 0 ? 'Has no case in hand' : `Has ${many(casesThere, 'case')} in hand`
  return part('load', 20 * casesThere, words)
}

/**
 * What a case costs that is left waiting: far more than any other way of sharing out the rest could save, and more the
 * fewer of its 30 days are left. So as many cases as can be are placed, and the most urgent before all others.
 */
export function waitingPoints(daysLeft: number): number {
  return oneWaits * (1 + Math.min(Math.max(30 - daysLeft, 0), 60))
}

/** What it costs at least that one case more waits. */
export const oneWaits = 1_000_000_000

const part = (kind: PartKind, points: number, words: string): Part => ({ kind, points, words })

const many = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`
