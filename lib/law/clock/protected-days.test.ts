import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { afterProtectedDays, isNotCounted, protectedWindow } from './protected-days'

describe('August and Christmas (HESC Rules 2008, rule 12(3))', () => {
  it.each([
    ['2026-07-31', null, '2026-07-31'],
    ['2026-08-01', 'august', '2026-09-01'],
    ['2026-08-31', 'august', '2026-09-01'],
    ['2026-09-01', null, '2026-09-01'],
    ['2026-12-24', null, '2026-12-24'],
    ['2026-12-25', 'christmas', '2027-01-02'],
    ['2026-12-31', 'christmas', '2027-01-02'],
    ['2027-01-01', 'christmas', '2027-01-02'],
    ['2027-01-02', null, '2027-01-02'],
  ])('%s lies in %s; an end there moves to %s', (day, window, after) => {
    expect(protectedWindow(date(day))).toBe(window)
    expect(afterProtectedDays(date(day))).toBe(after)
    expect(isNotCounted(date(day))).toBe(window !== null)
  })
})
