import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, date, daysBetween, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { workingDayWithin } from '@/lib/law/calendar/working-day'
import { fivePm, type DutyName } from '@/lib/law/deadline'
import { reminderPlan, type Stage } from './reminder-plan'
import { stageDays, whatToSay, type Said, type WatchedDuty } from './what-to-say'

const at = (day: CalendarDate, time = '09:00') => instantAt(day, time)

/** A duty with its last day; the safe day, where there is one, is the working day on or before it. */
function duty(name: DutyName, openedOn: string, dueOn: string, hour = false): WatchedDuty {
  const [opened, due] = [date(openedOn), date(dueOn)]
  return {
    duty: name,
    openedOn: opened,
    dueOn: due,
    safeOn: workingDayWithin(opened, due),
    dueBy: hour ? fivePm(due) : null,
  }
}

/** Looks on each of these days and keeps what is told. */
function told(watched: WatchedDuty, days: readonly CalendarDate[], time = '09:00') {
  const said: Said[] = []
  for (const on of days) {
    const { stage } = whatToSay(watched, said, at(on, time), shippedCalendar)
    if (stage) said.push({ stage: stage.name, on, dueOn: watched.dueOn, safeOn: watched.safeOn })
  }
  return said
}

const everyDay = (from: CalendarDate, until: CalendarDate) =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, n) => addDays(from, n))

const asLines = (said: readonly Said[]) => said.map(({ stage, on }) => `${on} ${stage}`)

describe('the plan, day by day', () => {
  test('a family is told 21, 7 and 2 days before its safe day, on both its days, and after them', () => {
    const appeal = duty('start_appeal', '2026-10-20', '2026-12-20', true)
    expect(asLines(told(appeal, everyDay(date('2026-10-20'), date('2027-01-31'))))).toEqual([
      '2026-11-27 21_days_before_safe',
      '2026-12-11 7_days_before_safe',
      '2026-12-16 2_days_before_safe',
      '2026-12-18 safe_day',
      '2026-12-20 last_day',
      '2026-12-21 day_after',
    ])
  })

  test('a safe day that is the last day is told once', () => {
    const contact = duty('contact_adviser', '2026-11-02', '2026-12-31')
    expect(asLines(told(contact, everyDay(date('2026-12-29'), date('2027-01-02'))))).toEqual([
      '2026-12-29 2_days_before_safe',
      '2026-12-31 last_day',
      '2027-01-01 day_after',
    ])
  })

  test('a council is chased through its 30 days, higher each time', () => {
    const arranging = duty('arrange_mediation', '2026-11-16', '2026-12-16')
    expect(asLines(told(arranging, everyDay(date('2026-11-16'), date('2027-01-31'))))).toEqual([
      '2026-11-23 day_7_of_30',
      '2026-11-30 day_14_of_30',
      '2026-12-06 day_20_of_30',
      '2026-12-11 day_25_of_30',
      '2026-12-16 last_day',
      '2026-12-17 day_after',
    ])
  })

  test('working days are counted over Christmas as the law counts them', () => {
    const certificate = duty('issue_certificate', '2026-12-22', '2026-12-29')
    expect(asLines(told(certificate, everyDay(date('2026-12-22'), date('2027-01-10'))))).toEqual([
      '2026-12-24 1_working_days_before_due',
      '2026-12-29 last_day',
      '2026-12-30 1_working_days_after',
      '2026-12-31 2_working_days_after',
    ])
  })

  test('an hour that is over is not remembered, and a day without an hour lasts until midnight', () => {
    const offer = duty('answer_offer', '2026-11-23', '2026-11-25', true)
    const lastDay = date('2026-11-25')
    expect(asLines(told(offer, [lastDay], '16:59'))).toEqual(['2026-11-25 last_day'])
    expect(asLines(told(offer, [lastDay], '17:00'))).toEqual([])
    const outcome = duty('record_outcome', '2026-11-24', '2026-11-25')
    expect(asLines(told(outcome, [lastDay], '23:59'))).toEqual(['2026-11-25 last_day'])
  })

  test('after days of silence only the latest of what was missed is told', () => {
    const arranging = duty('arrange_mediation', '2026-11-16', '2026-12-16')
    expect(asLines(told(arranging, [date('2026-12-12'), date('2026-12-13')]))).toEqual([
      '2026-12-12 day_25_of_30',
    ])
    const weeksLater = told(arranging, everyDay(date('2027-02-01'), date('2027-02-05')))
    expect(asLines(weeksLater)).toEqual(['2027-02-01 day_after'])
  })

  test('dates that moved begin the plan anew, and never twice on a day', () => {
    const before = duty('start_appeal', '2026-10-01', '2026-12-01', true)
    const moved = duty('start_appeal', '2026-10-01', '2026-12-15', true)
    const on = date('2026-12-08')
    const said: Said[] = [
      { stage: 'day_after', on: addDays(on, -6), dueOn: before.dueOn, safeOn: before.safeOn },
    ]
    expect(whatToSay(moved, said, at(on), shippedCalendar).stage?.name).toBe('7_days_before_safe')
    const today: Said[] = [{ ...said[0]!, on }]
    const answer = whatToSay(moved, today, at(on), shippedCalendar)
    expect(answer).toEqual({ stage: null, nextOn: addDays(on, 1) })
  })

  test('without a last day nothing is told', () => {
    const choice: WatchedDuty = { ...duty('make_choice', '2026-11-02', '2026-12-31'), dueOn: null }
    expect(stageDays(choice, shippedCalendar)).toEqual([])
    expect(whatToSay(choice, [], at(date('2026-12-01')), shippedCalendar)).toEqual({
      stage: null,
      nextOn: null,
    })
  })

  test('past the published holidays the days after a last day are weekdays, and nothing stops', () => {
    const last = shippedCalendar.coversUntil
    const late = duty('acknowledge', addDays(last, -2), last)
    expect(told(late, everyDay(last, addDays(last, 14))).length).toBeGreaterThan(1)
  })
})

describe('whatever the duty, and whenever the service runs', () => {
  const names = Object.keys(reminderPlan) as DutyName[]
  const from = date('2026-01-01')
  const anyDuty = fc
    .record({ name: fc.constantFrom(...names), opened: fc.nat(700), days: fc.nat(45), hour: fc.boolean() })
    .map(({ name, opened, days, hour }) => {
      const openedOn = addDays(from, opened)
      return duty(name, openedOn, addDays(openedOn, days), hour)
    })
  /** The days on which the service ran: some, all or few, from the opening on until long after. */
  const runs = fc.uniqueArray(fc.nat(70), { maxLength: 40 }).map((days) => days.toSorted((a, b) => a - b))
  const hour = fc.constantFrom('08:00', '12:30', '16:59', '17:00', '23:59')
  const index = (watched: WatchedDuty, name: string) =>
    reminderPlan[watched.duty].findIndex((stage) => stage.name === name)

  test('a day has one telling at most, a stage one, they only go up, and none is before its day', () => {
    fc.assert(
      fc.property(anyDuty, runs, hour, (watched, days, time) => {
        const said = told(
          watched,
          days.map((n) => addDays(watched.openedOn, n)),
          time,
        )
        const order = said.map(({ stage }) => index(watched, stage))
        expect(new Set(said.map(({ on }) => on)).size).toBe(said.length)
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b))
        for (const { stage, on } of said) {
          const planned = stageDays(watched, shippedCalendar).find((one) => one.stage.name === stage)!
          expect(on > watched.openedOn && planned.on <= on && planned.on > watched.openedOn).toBe(true)
          if (planned.stage.kind === 'reminder') expect(on <= watched.dueOn!).toBe(true)
        }
      }),
    )
  })

  test('to look only on the days it names tells the same as to look every day', () => {
    fc.assert(
      fc.property(anyDuty, (watched) => {
        const end = addDays(watched.dueOn!, 12)
        const said: Said[] = []
        let next: CalendarDate | null = watched.openedOn
        while (next !== null && next <= end) {
          const on: CalendarDate = next
          const { stage, nextOn } = whatToSay(watched, said, at(on), shippedCalendar)
          if (stage) said.push({ stage: stage.name, on, dueOn: watched.dueOn, safeOn: watched.safeOn })
          expect(nextOn === null || nextOn > on).toBe(true)
          next = nextOn
        }
        expect(said).toEqual(told(watched, everyDay(watched.openedOn, end)))
      }),
      { numRuns: 60 },
    )
  })
})

test('every stage of a duty has its own name, comes in its order, and the desk’s have a task', () => {
  for (const [name, stages] of Object.entries(reminderPlan) as [DutyName, readonly Stage[]][]) {
    expect(new Set(stages.map((stage) => stage.name)).size, name).toBe(stages.length)
    const long = stageDays(duty(name, '2026-01-05', '2026-06-30'), shippedCalendar)
    expect(long.map(({ on }) => on)).toEqual(long.map(({ on }) => on).toSorted())
    for (const { to, task } of stages) expect(task).toBe(to.includes('desk'))
  }
})
