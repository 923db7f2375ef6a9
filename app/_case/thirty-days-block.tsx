import type { ReactNode } from 'react'
import { DayCounter } from '@/app/_ui/dates/day-counter'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Today } from '@/app/_ui/dates/today'
import type { CaseView } from '@/lib/cases/queries'
import { thirtyDays } from '@/lib/cases/thirty-days'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { bodyName, councilShort } from './case-names'

type Props = {
  view: CaseView
  today: CalendarDate
  /** What comes next, as a sentence: "Pick a time next." */
  next: string
  children?: ReactNode
}

/**
 * Where the case is, first thing on its page: today's line, and while the 30 days run the days themselves. When they
 * do not run, the line is what comes next.
 */
export function ThirtyDaysBlock({ view, today, next, children }: Props) {
  const clock = thirtyDays(view.duties, today)
  if (!clock?.isOpen)
    return <Today line={next}>{children && <div className="app-today__says">{children}</div>}</Today>
  return (
    <Today line={`${dayLine(clock.day)} ${next}`}>
      <p className="govuk-body">{told(view, clock, today)}</p>
      {children}
      <DayCounter startedOn={clock.startedOn} today={today} safeOn={clock.safeOn} lastOn={clock.lastOn} />
    </Today>
  )
}

function dayLine(day: number): string {
  if (day > 30) return 'The 30 days are over.'
  return day === 0 ? 'The 30 days begin tomorrow.' : `Today is day ${day} of 30.`
}

type Clock = NonNullable<ReturnType<typeof thirtyDays>>

/** What the count rests on; families read the safe day as ours, everybody else the last day as theirs. */
function told(view: CaseView, { startedOn, safeOn, lastOn }: Clock, today: CalendarDate) {
  const [began, safe, last] = [startedOn, safeOn, lastOn].map((on) => dateWords(on, 'day'))
  const owner = view.duties.find(({ duty }) => duty === 'arrange_mediation')
  const body = bodyName(view, owner?.organisationId ?? null) ?? councilShort(view)
  const start =
    owner?.owedBy === 'icb'
      ? `${body} was told on ${began}. Its 30 days began then.`
      : `We told ${councilShort(view)} on ${began}.`
  if (lastOn < today)
    return (
      <>
        {start} The last day the rules allow was <b>{last}</b>.
      </>
    )
  if (view.side !== 'family' && view.side !== 'supporter')
    return (
      <>
        {start} {body} must arrange the meeting by <b>{last}</b>. The target is to hold it by {safe}.
      </>
    )
  return (
    <>
      {start} We {safeOn < today ? 'aimed' : 'aim'} to hold {view.side === 'family' ? 'your' : 'the'} meeting
      by <b>{safe}</b>. The last day the rules allow is {last}.
    </>
  )
}
