import { dateWords, held } from '@/app/_ui/dates/date-text'
import type { CaseState } from '@/lib/cases/case'
import { londonDate, londonTime } from '@/lib/law/calendar/date'

/** What is known of a case when somebody asks what comes next in it. */
export type Standing = {
  state: CaseState
  /** The hold or booking that stands. */
  meeting: { status: string; startsAt: Date; startedAt?: Date | null } | undefined
  /** Whether the family has times to choose from. */
  hasTimes: boolean
  owesOutcome: boolean
  /** Whether they run the meeting; if not they come along to it. */
  runs: boolean
}

export type Step =
  | 'offer_times'
  | 'await_choice'
  | 'await_names'
  | 'await_day'
  | 'run_meeting'
  | 'record_outcome'
  | 'await_meeting'
  | 'come_along'
  | 'nothing'

/** Where a case stands for its mediator. A meeting can be started an hour before its time. */
export function stepOf({ state, meeting, hasTimes, owesOutcome, runs }: Standing, now: Date): Step {
  if (!runs) return stepOfCompanion(state, meeting)
  if (state === 'ended' || state === 'closed') return owesOutcome ? 'record_outcome' : 'nothing'
  if (meeting?.status === 'booked')
    return now.getTime() >= startableAt(meeting).getTime() ? 'run_meeting' : 'await_day'
  if (meeting?.status === 'held') return 'await_names'
  return hasTimes ? 'await_choice' : 'offer_times'
}

function stepOfCompanion(state: CaseState, meeting: Standing['meeting']): Step {
  if (state === 'ended' || state === 'closed') return 'nothing'
  return meeting?.status === 'booked' ? 'come_along' : 'await_meeting'
}

/** The moment from which the meeting can be started. */
export const startableAt = ({ startsAt }: { startsAt: Date }) => new Date(startsAt.getTime() - 60 * 60 * 1000)

/** The step in a few words, and whose turn it is. */
export function stepInWords(step: Step, meeting: Standing['meeting']): { says: string; turn: string } {
  const on = meeting
    ? held(`${dateWords(londonDate(meeting.startsAt), 'short')}, ${londonTime(meeting.startsAt)}`)
    : ''
  return {
    offer_times: { says: 'Offer times', turn: 'You' },
    await_choice: { says: 'Family to choose a time', turn: 'Family' },
    await_names: { says: `Time held, ${on}. Names to come`, turn: 'Council' },
    await_day: { says: `Meeting, ${on}`, turn: 'You, that day' },
    run_meeting: { says: `Run the meeting, ${on}`, turn: 'You' },
    record_outcome: { says: 'Record the outcome', turn: 'You' },
    await_meeting: { says: 'You come along. No meeting is booked yet', turn: 'Others' },
    come_along: { says: `You come along to the meeting, ${on}`, turn: 'You, that day' },
    nothing: { says: 'Nothing to do', turn: 'Nobody' },
  }[step]
}
