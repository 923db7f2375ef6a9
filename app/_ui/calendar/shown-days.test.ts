import { describe, expect, it } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { shownDays } from './shown-days'

const today = date('2026-12-09')
const place = { path: '/mediator/calendar', kept: [] }

describe('shownDays', () => {
  it('shows this week, Monday to Sunday, when nothing is asked', () => {
    const { show, fromOn, untilOn, title, before, after } = shownDays({}, today, place)
    expect({ show, fromOn, untilOn }).toEqual({ show: 'week', fromOn: '2026-12-07', untilOn: '2026-12-13' })
    expect(title).toBe('7 to 13\u00a0December\u00a02026')
    expect([before, after]).toEqual([
      '/mediator/calendar?show=week&on=2026-11-30',
      '/mediator/calendar?show=week&on=2026-12-14',
    ])
  })

  it('shows a whole month, also a short one', () => {
    const { fromOn, untilOn, title, after } = shownDays({ show: 'month', on: '2028-02-29' }, today, place)
    expect({ fromOn, untilOn, title }).toEqual({
      fromOn: '2028-02-01',
      untilOn: '2028-02-29',
      title: 'February\u00a02028',
    })
    expect(after).toBe('/mediator/calendar?show=month&on=2028-03-01')
  })

  it('names both months, and both years, of a week that crosses', () => {
    expect(shownDays({ on: '2026-12-01' }, today, place).title).toBe(
      '30\u00a0November to 6\u00a0December\u00a02026',
    )
    expect(shownDays({ on: '2027-01-01' }, today, place).title).toBe(
      '28\u00a0December\u00a02026 to 3\u00a0January\u00a02027',
    )
  })

  it.each([{ on: '2026-02-30' }, { on: '9999-01-01' }, { on: ['2026-12-01'] }, { show: 'year' }])(
    'shows this week for %j',
    (asked) => {
      expect(shownDays(asked, today, place)).toMatchObject({ show: 'week', fromOn: '2026-12-07' })
    },
  )

  it('keeps a filter in the addresses before and after', () => {
    const desk = {
      path: '/admin/calendar',
      kept: [
        ['mediator', 'a'],
        ['mediator', 'b'],
      ] as const,
    }
    expect(shownDays({ show: 'day' }, today, desk).after).toBe(
      '/admin/calendar?show=day&on=2026-12-10&mediator=a&mediator=b',
    )
  })
})
