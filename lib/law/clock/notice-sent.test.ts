import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { twoMonthsFromNotice } from './notice-sent'

describe('two months from the notice', () => {
  const days = (workings: readonly { date: string | null }[]) => workings.map((working) => working.date)

  it('count from the day of sending', () => {
    const months = twoMonthsFromNotice({ noticeSentOn: date('2026-09-14') })
    expect(months.endsOn).toBe('2026-11-14')
    expect(months.safelyEndsOn).toBe('2026-11-14')
    expect(days(months.workings)).toEqual(['2026-09-14', '2026-11-14'])
    expect(months.workings[0]?.text).toContain('sent')
    expect(months.safeWorkings).toEqual([])
  })

  it('are safer from an earlier printed date', () => {
    const months = twoMonthsFromNotice({
      noticeSentOn: date('2026-09-14'),
      letterDatedOn: date('2026-09-10'),
    })
    expect(months.endsOn).toBe('2026-11-14')
    expect(months.safelyEndsOn).toBe('2026-11-10')
    expect(days(months.safeWorkings)).toEqual(['2026-09-10', '2026-11-10'])
  })

  it.each(['2026-09-14', '2026-09-20'])(
    'take no notice of the printed date %s, which is not earlier',
    (printed) => {
      const months = twoMonthsFromNotice({ noticeSentOn: date('2026-09-14'), letterDatedOn: date(printed) })
      expect(months.safelyEndsOn).toBe('2026-11-14')
      expect(months.safeWorkings).toEqual([])
    },
  )

  it.each([null, undefined])('count from the printed date where the day of sending is %s', (noticeSentOn) => {
    const months = twoMonthsFromNotice({ noticeSentOn, letterDatedOn: date('2026-09-10') })
    expect(months.endsOn).toBe('2026-11-10')
    expect(months.safelyEndsOn).toBe('2026-11-10')
    expect(months.workings[0]?.text).toContain('date printed')
  })

  it('need one date', () => {
    expect(() => twoMonthsFromNotice({ noticeSentOn: null })).toThrow(RangeError)
  })
})
