import { DateText } from '@/app/_ui/dates/date-text'
import { DutyTag } from '@/app/_ui/lists/duty-tag'
import { Details } from '@/app/_ui/text/notice'
import type { CaseDuty } from '@/lib/cases/case-duties'
import type { CaseView } from '@/lib/cases/queries'
import { now } from '@/lib/kernel/now'
import { daysBetween, type CalendarDate } from '@/lib/law/calendar/date'
import { isOver } from '@/lib/law/deadline'
import { MovedDay } from './moved-day'
import { dutyOwner, dutyTitle } from './duty-titles'
import { DutyWorkings } from './duty-workings'
import { isOwn } from './own-duty'
import { DutyTimeLeft } from './time-left'

type Props = {
  view: CaseView
  today: CalendarDate
  /** Which of the duties the reader sees; all that are open unless said. */
  duties?: readonly CaseDuty[]
}

/**
 * The case's duties for whoever reads: own ones first, then by the day to act, each with how much time is left and how
 * its day was worked out. Families read the safe day first, everybody else the day it is due.
 */
export function CaseDuties({ view, today, duties }: Props) {
  const shown = ownFirst(view, duties ?? view.duties.filter(({ endedOn }) => endedOn === null))
  if (shown.length === 0) return null
  return (
    <ol className="app-dates">
      {shown.map((duty) => (
        <li key={duty.id} id={`duty-${duty.duty}`}>
          <div>
            <b>
              <KeepBy on={dayToKeep(view, duty)} />
            </b>
            <br />
            <Standing duty={duty} today={today} on={dayToKeep(view, duty)} />
          </div>
          <div>
            <b>{dutyTitle(view, duty)}</b>
            <br />
            {dutyOwner(view, duty)}. <OtherDay duty={duty} kept={dayToKeep(view, duty)} />{' '}
            <MovedDay duty={duty} keeps={keepsTo(view)} />
            {duty.workings.length > 0 && (
              <Details summary="How we worked this out">
                <DutyWorkings duty={duty} />
              </Details>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

const ownFirst = (view: CaseView, duties: readonly CaseDuty[]) => [
  ...duties.filter((duty) => isOwn(view, duty)),
  ...duties.filter((duty) => !isOwn(view, duty)),
]

/** Families keep to the safe day, everybody else to the one that is owed. */
const keepsTo = ({ side }: CaseView) => (side === 'family' || side === 'supporter' ? 'safe' : 'due')

function dayToKeep(view: CaseView, { safeOn, dueOn, actByOn }: CaseDuty): CalendarDate | null {
  return keepsTo(view) === 'safe' ? (safeOn ?? dueOn) : actByOn
}

const KeepBy = ({ on }: { on: CalendarDate | null }) => (on ? <DateText date={on} /> : 'No day set')

type StandingProps = { duty: CaseDuty; today: CalendarDate; on?: CalendarDate | null }

/** How a duty stands: time left, counted to `on` or else to the day to act, or how it ended. */
export function Standing({ duty, today, on = duty.actByOn }: StandingProps) {
  const { endedOn, howEnded, dueOn, owedBy } = duty
  // What a family may do or leave is never late.
  if (endedOn === null && owedBy === 'family' && isOver(duty, now()))
    return <DutyTag state="waiting">This day has gone</DutyTag>
  if (endedOn === null) return <DutyTimeLeft actByOn={on} dueOn={dueOn} today={today} />
  if (howEnded === 'cancelled') return <DutyTag state="later">Not needed any more</DutyTag>
  const late = dueOn ? daysBetween(dueOn, endedOn) : 0
  return late > 0 ? (
    <DutyTag state="late">{`Done, late by ${late} ${late === 1 ? 'day' : 'days'}`}</DutyTag>
  ) : (
    <DutyTag state="done">Done</DutyTag>
  )
}

type OtherDayProps = { duty: CaseDuty; kept: CalendarDate | null }

/** The other of the two days, where they differ: the last day for families, the target for everybody else. */
function OtherDay({ duty: { safeOn, dueOn }, kept }: OtherDayProps) {
  if (!safeOn || !dueOn || safeOn === dueOn) return null
  return kept === safeOn ? (
    <>
      The last day the rules allow is <DateText date={dueOn} look="day" />.
    </>
  ) : (
    <>
      Target: <DateText date={safeOn} look="day" />.
    </>
  )
}
