import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayCalendar, shippedCalendar, type HolidayCalendar } from './calendar/bank-holidays'
import { addDays, addMonths, date, latest, type CalendarDate } from './calendar/date'
import { BeyondPublishedHolidays, isWorkingDay } from './calendar/working-day'
import { arrangeMediation } from './clock/arrange-mediation'
import { agreementItems, carryOutAgreement } from './clock/carry-out-agreement'
import { concededDecisions, concession } from './clock/concession'
import { contactAdviser } from './clock/contact-adviser'
import { giveNotice } from './clock/give-notice'
import { issueCertificate } from './clock/issue-certificate'
import { notifyIcb } from './clock/notify-icb'
import { eachStep } from './clock/order-periods'
import { otherAct } from './clock/other-act'
import { respondToRecommendation } from './clock/respond-to-recommendation'
import { acknowledge, confirmAttendance, giveInformation, recordOutcome } from './clock/service-targets'
import { startAppeal } from './clock/start-appeal'
import { fivePm, isOver, rulesVersion, type Deadline } from './deadline'

const anyDay = fc.integer({ min: 0, max: 4600 }).map((n) => addDays(date('2014-09-01'), n))
const somewhatLater = fc.integer({ min: 0, max: 120 })

/** Every clock with the day that starts it. */
const clocks: Record<string, (on: CalendarDate, calendar?: HolidayCalendar) => Deadline> = {
  contactAdviser: (on, calendar) => contactAdviser({ noticeSentOn: on }, calendar),
  issueCertificate: (on, calendar) => issueCertificate({ triggeredOn: on }, calendar),
  notifyIcb: (on, calendar) => notifyIcb({ laToldOn: on }, calendar),
  arrangeMediation: (on, calendar) =>
    started(arrangeMediation({ issues: ['education'], laToldOn: on }, calendar)),
  arrangeForHealth: (on, calendar) =>
    started(arrangeMediation({ issues: ['health'], laToldOn: on, icbToldOn: on }, calendar)),
  giveNotice: (on, calendar) => giveNotice({ meetingOn: on }, calendar),
  startAppeal: (on, calendar) => startAppeal({ noticeSentOn: on }, calendar),
  startAppealAfterCertificate: (on, calendar) =>
    startAppeal(
      {
        noticeSentOn: on,
        certificateIssuedOn: addDays(on, 45),
        adviserContactedOn: addDays(on, 40),
      },
      calendar,
    ),
  otherActInDays: (on, calendar) => otherAct({ triggeredOn: on, days: 14 }, calendar),
  otherActInWorkingDays: (on, calendar) => otherAct({ triggeredOn: on, workingDays: 30 }, calendar),
  respondToRecommendation: (on, calendar) => respondToRecommendation({ recommendedOn: on }, calendar),
  giveInformation: (on, calendar) => giveInformation({ contactedOn: on }, calendar),
  acknowledge: (on, calendar) => acknowledge({ toldOn: on }, calendar),
  confirmAttendance: (on, calendar) => confirmAttendance({ chosenOn: on }, calendar),
  recordOutcome: (on, calendar) => recordOutcome({ endedOn: on }, calendar),
}

const everyClock = Object.entries(clocks).map(([name, clock]) => ({ name, clock }))

const onWorkingDays = everyClock.filter(({ name }) =>
  /^(issue|notify|giveNotice|startAppeal|otherAct|giveInformation|acknowledge|confirm|record)/.test(name),
)

const clocksOfSteps = [
  ...agreementItems.map((item) => ({
    name: `carry out ${item}`,
    steps: (on: CalendarDate, calendar?: HolidayCalendar) =>
      eachStep(carryOutAgreement({ agreedOn: on, item }, calendar)),
  })),
  ...concededDecisions.map((decision) => ({
    name: `concession on ${decision}`,
    steps: (on: CalendarDate, calendar?: HolidayCalendar) =>
      eachStep(concession({ notifiedOn: on, decision }, calendar)),
  })),
]

describe('every deadline', () => {
  it.each(everyClock)('$name: a later start never ends earlier', ({ clock }) => {
    fc.assert(
      fc.property(anyDay, somewhatLater, (on, n) => {
        const [first, second] = [clock(on), clock(addDays(on, n))]
        expect(second.dueOn >= first.dueOn).toBe(true)
        expect(second.safeBy >= first.safeBy).toBe(true)
      }),
    )
  })

  it.each(everyClock)('$name: safe is never after the last day, and the steps lead to it', ({ clock }) => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const deadline = clock(on)
        expect(deadline.safeBy <= deadline.dueOn).toBe(true)
        expect(deadline.workings.map((working) => working.date)).toContain(deadline.dueOn)
        expect(deadline.dueBy === null || deadline.dueBy === fivePm(deadline.dueOn)).toBe(true)
        expect(deadline).toMatchObject({ rulesVersion, calendarVersion: shippedCalendar.version })
      }),
    )
  })

  it.each(onWorkingDays)('$name: ends and is safe on a working day', ({ clock }) => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const { dueOn, safeBy } = clock(on)
        expect([isWorkingDay(dueOn), isWorkingDay(safeBy)]).toEqual([true, true])
      }),
    )
  })

  it.each(clocksOfSteps)(
    '$name: safe between the start and the last day, and never earlier for a later start',
    ({ steps }) => {
      fc.assert(
        fc.property(anyDay, somewhatLater, (on, n) => {
          const later = steps(addDays(on, n))
          for (const [i, { dueOn, safeBy }] of steps(on).entries()) {
            expect(on <= safeBy && safeBy <= dueOn).toBe(true)
            expect(safeBy === on || isWorkingDay(safeBy)).toBe(true)
            expect(later[i]?.dueOn).toSatisfy((day: CalendarDate) => day >= dueOn)
            expect(later[i]?.safeBy).toSatisfy((day: CalendarDate) => day >= safeBy)
          }
        }),
      )
    },
  )
})

describe('its last moment', () => {
  const appeal = startAppeal({ noticeSentOn: date('2026-05-14') })
  const contact = contactAdviser({ noticeSentOn: date('2026-05-14') })

  it.each([
    ['2026-07-14T15:59:59Z', false, 'in summer 5pm is 16:00 in UTC'],
    ['2026-07-14T16:00:00Z', false, '5pm itself is in time'],
    ['2026-07-14T16:00:01Z', true, 'a second later is not (T12-1)'],
  ])('of an act at the Tribunal is 5pm: at %s over is %s, %s', (at, over) => {
    expect(appeal.dueOn).toBe('2026-07-14')
    expect(isOver(appeal, new Date(at))).toBe(over)
  })

  it.each([
    ['2026-07-14T22:59:59Z', false],
    ['2026-07-14T23:00:00Z', true],
  ])('where no hour is named is midnight in London: at %s over is %s', (at, over) => {
    expect(contact).toMatchObject({ dueOn: '2026-07-14', dueBy: null })
    expect(isOver(contact, new Date(at))).toBe(over)
  })

  it('never comes to what has no last day', () => {
    expect(isOver({ dueOn: null, dueBy: null }, new Date('2199-12-31T12:00:00Z'))).toBe(false)
  })
})

describe('a calendar of one year only', () => {
  const only2014 = holidayCalendar(
    shippedCalendar.events.filter(({ date: day }) => day.startsWith('2014')),
    'only 2014',
  )
  const later = date('2020-03-02')

  it.each(everyClock.filter(({ name }) => name !== 'respondToRecommendation'))(
    '$name refuses a later year',
    ({ clock }) => {
      expect(() => clock(later, only2014)).toThrow(BeyondPublishedHolidays)
      expect(clock(date('2014-09-15'), only2014).calendarVersion).toBe('only 2014')
    },
  )

  it.each(clocksOfSteps)('$name refuses a later year', ({ steps }) => {
    expect(() => steps(later, only2014)).toThrow(BeyondPublishedHolidays)
    expect(steps(date('2014-09-15'), only2014)[0]?.calendarVersion).toBe('only 2014')
  })

  it('refuses the ICB’s notice too, while the 30 days wait for it', () => {
    expect(() => arrangeMediation({ issues: ['health'], laToldOn: later }, only2014)).toThrow(
      BeyondPublishedHolidays,
    )
  })
})

describe('the time to appeal', () => {
  const facts = fc.record({
    noticeSentOn: anyDay,
    printedBefore: fc.integer({ min: -3, max: 10 }),
    certifiedAfter: fc.option(fc.integer({ min: 0, max: 120 })),
    contactedAfter: fc.option(fc.integer({ min: 0, max: 100 })),
  })

  it('is never before either count, and its safe day never after the last', () => {
    fc.assert(
      fc.property(facts, ({ noticeSentOn, printedBefore, certifiedAfter, contactedAfter }) => {
        const after = (n: number | null) => (n === null ? null : addDays(noticeSentOn, n))
        const certificateIssuedOn = after(certifiedAfter)
        const appeal = startAppeal({
          noticeSentOn,
          letterDatedOn: addDays(noticeSentOn, -printedBefore),
          certificateIssuedOn,
          adviserContactedOn: after(contactedAfter),
        })
        const twoMonths = addMonths(noticeSentOn, 2)
        const governing = latest(
          twoMonths,
          certificateIssuedOn ? addMonths(certificateIssuedOn, 1) : twoMonths,
        )
        expect(appeal.governingOn).toBe(governing)
        expect(
          appeal.safeBy <= governing && governing <= appeal.dueOn && appeal.dueOn <= appeal.lenientOn,
        ).toBe(true)
        expect([isWorkingDay(appeal.safeBy), isWorkingDay(appeal.dueOn)]).toEqual([true, true])
      }),
    )
  })

  it('is never shortened by a certificate', () => {
    fc.assert(
      fc.property(anyDay, somewhatLater, (noticeSentOn, n) => {
        const certified = startAppeal({ noticeSentOn, certificateIssuedOn: addDays(noticeSentOn, n) })
        expect(certified.dueOn >= startAppeal({ noticeSentOn }).dueOn).toBe(true)
      }),
    )
  })
})

function started(clock: ReturnType<typeof arrangeMediation>): Deadline {
  const { dueOn, safeBy } = clock
  if (!dueOn || !safeBy) throw new Error('The clock has not started')
  return { ...clock, dueOn, safeBy }
}
