import { Timeline, type TimelineDay } from '@/app/_ui/dates/timeline'
import { Section } from '@/app/_ui/text/text'
import type { DueDay } from '@/lib/deadlines/due-days'
import type { Facts, Question } from '@/lib/deadlines/question'
import { today } from '@/lib/kernel/now'
import { isCalendarDate } from '@/lib/law/calendar/date'

type Props = { question: Question; facts: Facts; due: readonly DueDay[] }

/** The days that were given and those that were worked out, on one line. Today stands on it while it is running. */
export function AnswerTimeline({ question, facts, due }: Props) {
  const days = [...given(question, facts), ...due.flatMap((day) => workedOut(day, due.length === 1))]
  const [now, all] = [today(), days.map(({ on }) => on).sort()]
  const running = (all[0] ?? now) < now && now < (all.at(-1) ?? now)
  if (due.length === 0) return null
  return (
    <Section heading="The dates, drawn">
      <Timeline
        name={`A line of the dates for: ${question.title.toLowerCase()}.`}
        days={running ? [...days, { on: now, kind: 'today', label: 'Today' }] : days}
      />
    </Section>
  )
}

function given({ parameters }: Question, facts: Facts): TimelineDay[] {
  return parameters.flatMap(({ name, called }) => {
    const day = facts[name]
    if (typeof day !== 'string' || !isCalendarDate(day)) return []
    return [{ on: day, kind: 'other' as const, label: fewWords[name] ?? called, says: called }]
  })
}

/** A day alone is drawn with its safe day. Of several steps only the last days are, so that they can be read. */
function workedOut({ act, name, dueOn, safeBy, byFive }: DueDay, alone: boolean): TimelineDay[] {
  const last: TimelineDay = {
    on: dueOn,
    kind: 'legal',
    label: alone ? 'Last day' : (fewWords[act] ?? name),
    says: alone ? 'The last day the rules allow' : name,
    ...(byFive && { time: '5pm' }),
  }
  return alone && safeBy < dueOn ? [{ on: safeBy, kind: 'safe', label: 'Safe day' }, last] : [last]
}

/** Names short enough to be drawn, of what is given and of steps. */
const fewWords: Readonly<Record<string, string>> = {
  noticeSentOn: 'Notice sent',
  letterDatedOn: 'Date on letter',
  certificateIssuedOn: 'Certificate',
  adviserContactedOn: 'Adviser contacted',
  triggeredOn: 'Start',
  laToldOn: 'LA told',
  icbToldOn: 'ICB told',
  meetingOn: 'Meeting',
  agreedOn: 'Agreement',
  notifiedOn: 'Tribunal told',
  recommendedOn: 'Recommendation',
  'icb-notice': 'Tell the ICB',
  'arrange-mediation': 'Last day to arrange',
  notifyWillAssess: 'Will assess',
  decisionNotToIssue: 'Or: no plan',
  draftPlan: 'Draft plan',
  finalPlan: 'Final plan',
  amendedPlan: 'Changed plan',
  continuePlan: 'Plan goes on',
}
