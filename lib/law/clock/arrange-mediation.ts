import { arrangingBody, type ArrangingBody, type MediationIssue, type Route } from '../arranging-body'
import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import { addDays, lastDayBeginningWith, type CalendarDate } from '../calendar/date'
import { addLikelyWorkingDays, refuseUnpublished, sameOrPreviousWorkingDay } from '../calendar/working-day'
import { versions, working, type Deadline, type Working } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'
import { notifyIcb } from './notify-icb'

type Facts = {
  readonly issues: readonly MediationIssue[]
  /** The first day that the family told the council, or whoever its letter named for that, or we told it. */
  readonly laToldOn: CalendarDate
  /** The day the local authority told the ICB. Only a health-only clock waits for it. */
  readonly icbToldOn?: CalendarDate | null | undefined
}

/** The 30 days, and the days around them. */
export type ArrangeMediation = Omit<Deadline, 'dueOn' | 'safeBy'> &
  Window & {
    readonly route: Route
    readonly arrangedBy: ArrangingBody
    /** By when the local authority must tell the ICB; null when health is not in issue. */
    readonly icbNoticeDueOn: CalendarDate | null
    /** Day 0; null while a health-only clock waits for the ICB to be told. */
    readonly triggeredOn: CalendarDate | null
  }

type Window = {
  /** Day 30, the last day the rules allow. All of these are null while the clock has not started. */
  readonly dueOn: CalendarDate | null
  /** The last day if day 0 counted as well. */
  readonly strictlyDueOn: CalendarDate | null
  /** The meeting is best held by this working day. */
  readonly safeBy: CalendarDate | null
  /** Day 31: if nothing has been held, council and adviser are asked (R36-6). */
  readonly promptOn: CalendarDate | null
  /** For information: a certificate 3 working days after day 30. */
  readonly fallbackCertificateOn: CalendarDate | null
}

/**
 * Time to arrange the mediation.
 *
 * SEND Regulations 2014 regs 35 and 36: within 30 days of the day the local authority was told or, when health is
 * the only issue, of the day it told the ICB. Calendar days, through August, Christmas and bank holidays; nothing
 * stops or restarts them (R35-2, R36-1, R36-2). The safe day is the last working day before day 30 by which to
 * hold the meeting: it counts day 0 too and reads "arranged" as "held". A health-only mediation that
 * comes too late needs no certificate (R36-7, S55-3).
 */
export function arrangeMediation(
  { icbToldOn, ...facts }: Facts,
  calendar: HolidayCalendar = shippedCalendar,
): ArrangeMediation {
  return arranged(facts, calendar, () => (icbToldOn ? { on: icbToldOn, says: icbTold } : icbNotTold))
}

/**
 * The same while health alone waits for the ICB to be told: when it ends at the latest, if the local authority tells
 * the ICB on the last day it may (R35-2). That day is expected, and its step says so.
 */
export function arrangeMediationAtLatest(
  facts: Omit<Facts, 'icbToldOn'>,
  calendar: HolidayCalendar = shippedCalendar,
): ArrangeMediation {
  return arranged(facts, calendar, (icbNoticeDueOn) => ({ on: icbNoticeDueOn, says: icbExpected }))
}

/** When a clock about health alone starts, if it does, and what is said of that. */
type HealthStart = { on: CalendarDate | null; says: string }

function arranged(
  { issues, laToldOn }: Omit<Facts, 'icbToldOn'>,
  calendar: HolidayCalendar,
  healthStart: (icbNoticeDueOn: CalendarDate) => HealthStart,
): ArrangeMediation {
  const { route, arrangedBy } = arrangingBody(issues)
  const notice = route === 'la_only' ? null : notifyIcb({ laToldOn }, calendar)
  const start = route === 'health_only' && notice ? healthStart(notice.dueOn) : { on: laToldOn, says: laTold }
  const window = start.on ? thirtyDays(start.on, calendar) : notStarted

  return {
    duty: 'arrange_mediation',
    owedBy: arrangedBy,
    ...window,
    dueBy: null,
    route,
    arrangedBy,
    icbNoticeDueOn: notice?.dueOn ?? null,
    triggeredOn: start.on,
    provision: route === 'health_only' ? cite('act53', 'reg35') : cite('act54', 'reg36'),
    workings: [
      ...(notice?.workings ?? []),
      working(start.says, start.on),
      ...steps(window),
      ...ifBeforeTheRules(laToldOn, 'reg36'),
    ],
    ...versions(calendar),
  }
}

const notStarted: Window = {
  dueOn: null,
  strictlyDueOn: null,
  safeBy: null,
  promptOn: null,
  fallbackCertificateOn: null,
}

function thirtyDays(triggeredOn: CalendarDate, calendar: HolidayCalendar) {
  const dueOn = addDays(triggeredOn, 30)
  const strictlyDueOn = lastDayBeginningWith(triggeredOn, 30)
  refuseUnpublished(dueOn, calendar)
  return {
    dueOn,
    strictlyDueOn,
    safeBy: sameOrPreviousWorkingDay(strictlyDueOn, calendar),
    promptOn: addDays(dueOn, 1),
    fallbackCertificateOn: addLikelyWorkingDays(dueOn, 3, calendar),
  }
}

const laTold =
  'The council was told that you want to mediate. The law can be read to start on different days; we take the earliest. This day is day 0.'
const icbTold =
  'Only health is in issue, so the count starts when the council told the ICB. This day is day 0.'
const icbExpected =
  'Only health is in issue, so the count starts when the council tells the ICB. We expect that by this day, the last it may. If it tells the ICB sooner, all of this comes sooner. This day is day 0.'
const icbNotTold: HealthStart = {
  on: null,
  says: 'Only health is in issue, so the 30 days start when the council tells the ICB. It has not yet.',
}

function steps({ dueOn, strictlyDueOn, safeBy }: Window): Working[] {
  if (!dueOn) return []
  return [
    working('Day 30, the last day. Every day counts: weekends, holidays and August too.', dueOn),
    working(
      'Some count the first day as well. Then the last day is a day earlier, so we aim for that.',
      strictlyDueOn,
    ),
    working('The last working day by then: hold the meeting by this day, not only fix its date.', safeBy),
  ]
}
