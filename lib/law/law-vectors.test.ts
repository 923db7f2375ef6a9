import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificateNeeded, type Ground } from './certificate-needed'
import {
  addDays,
  addMonths,
  addWeeks,
  date,
  instantAt,
  lastDayBeginningWith,
  londonDate,
  type CalendarDate,
} from './calendar/date'
import { easterSunday } from './calendar/regular-holidays'
import { isWorkingDay } from './calendar/working-day'
import type { MediationIssue } from './arranging-body'
import { arrangeMediation } from './clock/arrange-mediation'
import { carryOutAgreement, type AgreementItem } from './clock/carry-out-agreement'
import { concession, type ConcededDecision } from './clock/concession'
import { contactAdviser, contactInTime } from './clock/contact-adviser'
import { giveNotice } from './clock/give-notice'
import { issueCertificate } from './clock/issue-certificate'
import { notifyIcb } from './clock/notify-icb'
import type { StepDates } from './clock/order-periods'
import { otherAct } from './clock/other-act'
import { respondToRecommendation } from './clock/respond-to-recommendation'
import { receivedInTime, startAppeal } from './clock/start-appeal'
import { compulsorySchoolAgeEnds, rightHolder } from './right-holder'
import worked from './law-vectors.json' with { type: 'json' }

const zones = [
  'UTC',
  'Europe/London',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
]

/** Days before, on and after each change of the clocks in England and in New York, and around New Year. */
const daysAroundClockChanges = ['2026-03-07', '2026-03-28', '2026-10-24', '2026-10-31', '2026-12-31'].flatMap(
  (day) => [0, 1, 2].map((n) => addDays(date(day), n)),
)
const everyTime = (on: CalendarDate) => [
  contactAdviser({ noticeSentOn: on }),
  issueCertificate({ triggeredOn: on }),
  arrangeMediation({ issues: ['education', 'health'], laToldOn: on }),
  giveNotice({ meetingOn: on }),
  startAppeal({ noticeSentOn: addMonths(on, -1), certificateIssuedOn: on }),
  otherAct({ triggeredOn: on, workingDays: 30 }),
  carryOutAgreement({ agreedOn: on, item: 'assess' }),
  respondToRecommendation({ recommendedOn: on }),
]
const anywhereElse = daysAroundClockChanges.map(everyTime)

describe.each(zones)('worked examples of the law, on a machine in %s', (zone) => {
  const before = process.env['TZ']
  beforeAll(() => {
    process.env['TZ'] = zone
  })
  afterAll(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  it('really runs in that time zone', () => {
    const noonInLondon = new Date('2026-01-15T12:00:00Z')
    const there = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' })
    expect(noonInLondon.getHours()).toBe(Number(there.format(noonInLondon)))
  })

  it('counts every time as anywhere else, also over the days when clocks change there or in England', () => {
    expect(daysAroundClockChanges.map(everyTime)).toEqual(anywhereElse)
  })

  it('has them all', () => {
    expect(worked.vectors).toHaveLength(104)
  })

  it.each(
    worked.vectors.map((vector) => ({ ...vector, name: `${vector.id} ${vector.rule}: ${vector.why}` })),
  )('$name', ({ function: name, inputs, expected }) => {
    const answer = answers[name]
    if (!answer) throw new Error(`No rule answers ${name}`)
    expect(answer(new Inputs(inputs))).toEqual(expected)
  })
})

class Inputs {
  constructor(private readonly given: Record<string, unknown>) {}
  text(name: string): string {
    const value = this.given[name]
    if (typeof value !== 'string') throw new Error(`No ${name}`)
    return value
  }
  number(name: string): number {
    return Number(this.given[name])
  }
  day(name: string): CalendarDate {
    return date(this.text(name))
  }
  dayIfAny(name: string): CalendarDate | null {
    return name in this.given ? this.day(name) : null
  }
  list<T extends string>(name: string): T[] {
    return (this.given[name] ?? []) as T[]
  }
  days(name: string): Record<string, CalendarDate> {
    return (this.given[name] ?? {}) as Record<string, CalendarDate>
  }
}

const answers: Record<string, (inputs: Inputs) => unknown> = {
  easter_sunday: (i) => easterSunday(i.number('year')),
  is_working_day: (i) => isWorkingDay(i.day('d')),
  add_months: (i) => addMonths(i.day('d'), i.number('months')),
  add_weeks: (i) => addWeeks(i.day('d'), i.number('n')),
  period_beginning_with: (i) => lastDayBeginningWith(i.day('d'), i.number('days')),
  london_date: (i) => londonDate(new Date(i.text('utc_iso'))),
  certificate_due: (i) => certificate(i.day('trigger')),
  contact_deadline: (i) => contact(i.day('notice_sent')),
  contact_in_time: (i) =>
    contactInTime({ noticeSentOn: i.day('notice_sent'), contactedOn: i.day('contacted') }),
  icb_notice_due: (i) => ({ due: notifyIcb({ laToldOn: i.day('la_informed') }).dueOn }),
  mediation_window: (i) => {
    const window = arrangeMediation({ issues: ['education', 'health'], laToldOn: i.day('trigger') })
    return {
      legal_last_day: window.dueOn,
      strict_last_day: window.strictlyDueOn,
      safe_hold_by: window.safeBy,
      failure_prompt_on: window.promptOn,
      fallback_certificate_due: window.fallbackCertificateOn,
    }
  },
  arranging_clock: arranging,
  certificate_needed: (i) => certificateNeeded(i.list<Ground>('grounds')).needed,
  appeal_deadline: appeal,
  received_in_time: (i) => {
    const [day, time] = i.text('received_local').split('T')
    return receivedInTime(instantAt(date(day ?? ''), time ?? ''), i.day('last_day'))
  },
  received_in_time_utc: (i) => receivedInTime(new Date(i.text('received_utc')), i.day('last_day')),
  other_act_deadline: (i) => {
    const n = i.number('n')
    const length = i.text('unit') === 'days' ? { days: n } : { workingDays: n }
    const act = otherAct({ triggeredOn: i.day('trigger'), ...length })
    return { counted_end: act.countedToOn, last_day: act.dueOn }
  },
  reg44_deadlines: (i) => agreement(i.day('from_date'), i.text('kind') as AgreementItem),
  reg42_deadlines: (i) => {
    const agreedOn = i.day('agreement')
    const appealable = i.list<AgreementItem>('appealable').map((item) => [item, agreement(agreedOn, item)])
    const others = appealable.length > 0 ? [] : (['other', 'icb_tells_la'] as const)
    const varied = others.map((item) => agreement(agreedOn, item, i.days('agreed_dates')))
    return Object.fromEntries([...appealable, ...varied.flatMap((dates) => Object.entries(dates))]) as Record<
      string,
      unknown
    >
  },
  reg45_deadlines: (i) => {
    const decision = i.text('kind') as ConcededDecision
    return snakeCase(concession({ notifiedOn: i.day('notified_tribunal'), decision }).dueOn)
  },
  recommendation_response: (i) => {
    const { dueOn, safeBy } = respondToRecommendation({ recommendedOn: i.day('recommendation') })
    return { safe_last_day: safeBy, lenient_last_day: dueOn }
  },
  compulsory_school_age_ends: (i) => compulsorySchoolAgeEnds(i.day('dob')),
  right_holder: (i) => {
    const holder = rightHolder({ dateOfBirth: i.day('dob'), on: i.day('on') }).rightHolder
    return holder === 'none' ? 'over_25' : holder
  },
  case_dates: (i) => ({
    contact: contact(i.day('notice_sent')),
    appeal: appeal(i),
    arrange: arranging(i),
    certificate: { concluded: certificate(i.day('concluded_on')) },
  }),
}

function certificate(triggeredOn: CalendarDate) {
  const { dueOn, safeBy } = issueCertificate({ triggeredOn })
  return { due: dueOn, escalate_on: safeBy }
}

function contact(noticeSentOn: CalendarDate) {
  const { dueOn, safeBy } = contactAdviser({ noticeSentOn })
  return { legal_last_day: dueOn, safe_last_day: safeBy }
}

function arranging(i: Inputs) {
  const laToldOn = i.day('la_informed')
  const clock = arrangeMediation({
    issues: i.list<MediationIssue>('issues'),
    laToldOn,
    icbToldOn: i.dayIfAny('icb_notified'),
  })
  return {
    route: clock.route,
    icb_notice_due: clock.icbNoticeDueOn,
    arranger: clock.arrangedBy === 'icb' ? 'ICB' : 'LA',
    trigger: clock.triggeredOn,
    legal_last_day: clock.dueOn,
    safe_hold_by: clock.safeBy,
  }
}

function appeal(i: Inputs) {
  const found = startAppeal({
    noticeSentOn: i.day('notice_sent'),
    letterDatedOn: i.dayIfAny('letter_dated'),
    certificateIssuedOn: i.dayIfAny('certificate_issued'),
    adviserContactedOn: i.dayIfAny('contacted'),
  })
  return {
    two_months: found.twoMonths,
    one_month: found.oneMonth,
    governed_by: found.governedBy,
    governing_raw: found.governingOn,
    rule_12: { none: 'none', next_working_day: 'T12-2', august: 'T12-3', christmas: 'T12-3' }[found.rule12],
    legal_last_day: found.dueOn,
    lenient_last_day: found.lenientOn,
    safe_last_day: found.safeBy,
    certificate_contact_late: found.certificateContactLate,
  }
}

function agreement(
  agreedOn: CalendarDate,
  item: AgreementItem,
  agreedDates: Record<string, CalendarDate> = {},
) {
  return snakeCase(carryOutAgreement({ agreedOn, item, agreedDates }).dueOn)
}

function snakeCase(dates: StepDates): Record<string, CalendarDate> {
  const entries = Object.entries(dates).map(([step, day]) => [
    step.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    day,
  ])
  return Object.fromEntries(entries) as Record<string, CalendarDate>
}
