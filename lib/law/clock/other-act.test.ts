import { describe, expect, it } from 'vitest'
import { shippedCalendar, withHoliday } from '../calendar/bank-holidays'
import { date } from '../calendar/date'
import { BeyondPublishedHolidays } from '../calendar/working-day'
import { otherAct } from './other-act'

describe('time for any other act in an appeal (HESC Rules 2008, rule 12)', () => {
  it.each<[string, { days: number } | { workingDays: number }, string, string, string]>([
    ['2026-07-06', { workingDays: 30 }, '2026-09-15', '2026-09-15', 'August stops the count'],
    ['2026-12-21', { workingDays: 5 }, '2027-01-05', '2027-01-05', 'so does Christmas'],
    ['2026-11-02', { days: 12 }, '2026-11-14', '2026-11-16', 'a Saturday end moves on'],
    ['2027-07-24', { days: 7 }, '2027-07-31', '2027-08-02', 'into August it stands: the earlier reading'],
    ['2026-11-02', { days: 14 }, '2026-11-16', '2026-11-16', 'a plain count'],
  ])('from %s, %o: counted to %s, due %s: %s', (triggeredOn, length, countedToOn, dueOn) => {
    const act = otherAct({ triggeredOn: date(triggeredOn), ...length })
    expect(act).toMatchObject({ duty: 'other_act', owedBy: 'any', countedToOn, dueOn, safeBy: dueOn })
    expect(act.provision).toContain('rule 12')
  })

  it('is done by 5pm, and says so', () => {
    const act = otherAct({ triggeredOn: date('2026-11-02'), days: 12 })
    expect(act.dueBy).toBe('2026-11-16T17:00:00+00:00')
    expect(act.workings.map(({ date: day }) => day)).toEqual([
      '2026-11-02',
      null,
      '2026-11-14',
      '2026-11-16',
      '2026-11-16',
    ])
    expect(act.workings[2]?.text).toBe('12 days later.')
  })

  it('says working days where they are counted, and nothing of a move that was not', () => {
    const { workings } = otherAct({ triggeredOn: date('2026-11-02'), workingDays: 3 })
    expect(workings).toHaveLength(4)
    expect(workings[2]).toEqual({ text: '3 working days later.', date: '2026-11-05' })
  })

  it('follows the calendar that is given', () => {
    const calendar = withHoliday(
      shippedCalendar,
      { title: 'W', date: date('2026-11-03'), notes: '' },
      'wedding',
    )
    const facts = { triggeredOn: date('2026-11-02') }
    expect(otherAct({ ...facts, workingDays: 1 }, calendar).dueOn).toBe('2026-11-04')
    expect(otherAct({ ...facts, days: 1 }, calendar)).toMatchObject({
      countedToOn: '2026-11-03',
      dueOn: '2026-11-04',
    })
  })

  it('refuses past the published holidays, however long the time', () => {
    const triggeredOn = date('2028-12-01')
    expect(() => otherAct({ triggeredOn, days: 1_000_000_000 })).toThrow(BeyondPublishedHolidays)
    expect(() => otherAct({ triggeredOn, workingDays: 30 })).toThrow(BeyondPublishedHolidays)
  })
})
