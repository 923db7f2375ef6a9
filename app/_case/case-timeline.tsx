import { Timeline, type TimelineDay } from '@/app/_ui/dates/timeline'
import type { CaseDuty } from '@/lib/cases/case-duties'
import type { CaseView } from '@/lib/cases/queries'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { councilShort } from './case-names'
import { meetingOf } from './meeting-facts'
import { isOwn } from './own-duty'

/** Every day of a case that its reader may know, drawn to scale and as a list (LAW part 12). */
export function CaseTimeline({ view, today }: { view: CaseView; today: CalendarDate }) {
  const days = [...facts(view), ...clocks(view, today), now(today)]
  return <Timeline name={`The dates of case ${view.reference}, from the decision on.`} days={days} />
}

const now = (today: CalendarDate): TimelineDay => ({ on: today, kind: 'today', label: 'Today' })

function facts(view: CaseView): TimelineDay[] {
  const { decision, laToldOn, certificates, certificateDates } = view
  const council = councilShort(view)
  const own = view.side === 'family'
  const meeting = meetingOf(view)
  const contact = view.duties.find(
    ({ duty, howEnded }) => duty === 'contact_adviser' && howEnded === 'discharged',
  )
  return [
    ...(decision
      ? [day(decision.letterDatedOn, 'Decision letter', `Date on ${council}’s letter`, 'start')]
      : []),
    ...(decision && decision.noticeSentOn !== decision.letterDatedOn
      ? [day(decision.noticeSentOn, 'Letter sent', `The letter was sent. The legal count starts here`)]
      : []),
    ...(contact?.endedOn
      ? [day(contact.endedOn, 'Asked us', own ? 'You asked us for help' : 'The family asked us for help')]
      : []),
    ...(laToldOn
      ? [
          day(
            laToldOn,
            'Council told',
            `${council} was told that ${own ? 'you want' : 'the family wants'} to meet`,
          ),
        ]
      : []),
    ...(meeting
      ? [day(londonDate(meeting.startsAt), 'Meeting', meetingSays[meeting.status] ?? 'The meeting')]
      : []),
    ...(certificates.length > 0
      ? certificates.map(({ issuedOn, number }) =>
          day(issuedOn, 'Certificate', `Certificate ${number} issued`),
        )
      : certificateDates.map((issuedOn) => day(issuedOn, 'Certificate', 'A certificate was issued'))),
  ]
}

const meetingSays: Partial<Record<string, string>> = {
  held: 'A time is held for the meeting',
  booked: 'The meeting',
  ended: 'The meeting was held',
}

/** The days ahead that somebody must keep. */
function clocks(view: CaseView, today: CalendarDate): TimelineDay[] {
  return view.duties
    .filter(({ endedOn, dueOn }) => endedOn === null && dueOn !== null)
    .flatMap((duty) => clock(duty, view, today))
}

function clock(one: CaseDuty, view: CaseView, today: CalendarDate): TimelineDay[] {
  const { duty, safeOn, dueOn, dueBy } = one
  const words = clockWords[duty] ?? (isOwn(view, one) ? ownWords[duty] : undefined)
  if (!words || !dueOn) return []
  const [label, says] = words
  const safe = safeOn !== null && safeOn < dueOn && safeOn >= today
  const time = dueBy ? { time: '5pm' } : {}
  const isLoss = duty === 'start_appeal' || duty === 'contact_adviser' || duty === 'arrange_mediation'
  return [
    ...(safe ? [day(safeOn, label, says(view), 'safe')] : []),
    {
      ...day(
        dueOn,
        safe ? `Last day: ${label.toLowerCase()}` : label,
        isLoss ? `${says(view)}: the last day the rules allow` : says(view),
        isLoss ? 'legal' : 'other',
      ),
      ...time,
    },
  ]
}

type Words = readonly [label: string, says: (view: CaseView) => string]

const clockWords: Partial<Record<CaseDuty['duty'], Words>> = {
  contact_adviser: ['Ask us', () => 'Ask us for mediation or a certificate'],
  arrange_mediation: ['Hold the meeting', () => 'Hold the meeting'],
  notify_icb: ['Tell the ICB', (view) => `${councilShort(view)} tells the health board (ICB)`],
  issue_certificate: ['Certificate due', () => 'The certificate is due'],
  start_appeal: ['Appeal', () => 'Send an appeal to the SEND Tribunal'],
}

/** Promises of a day or two: drawn for those who made them, and in the list of what is due for everybody. */
const ownWords: Partial<Record<CaseDuty['duty'], Words>> = {
  give_information: ['Give information', () => 'Tell the family about mediation'],
  acknowledge: ['Open our letter', () => 'Say that you have our letter'],
  confirm_attendance: ['Name who comes', () => 'Name who comes and can decide'],
  give_notice: ['Letters go out', () => 'Tell everybody when and where the meeting is'],
  record_outcome: ['Outcome', () => 'Write down how the meeting ended'],
}

const day = (
  on: CalendarDate,
  label: string,
  says: string,
  kind: TimelineDay['kind'] = 'other',
): TimelineDay => ({ on, kind, label, says })
