import { describe, expect, it } from 'vitest'
import { date } from './calendar/date'
import { compulsorySchoolAgeEnds, rightHolder } from './right-holder'

describe('who holds the right (Children and Families Act 2014, section 83)', () => {
  it.each([
    ['2010-05-10', '2026-06-26', 'parent', 'the last day of compulsory school age'],
    ['2010-05-10', '2026-06-27', 'young_person', 'the day after'],
    ['2010-08-31', '2026-06-27', 'young_person', 'at fifteen'],
    ['2010-09-01', '2026-06-27', 'parent', 'a day too young for that year'],
    ['2024-02-01', '2026-06-27', 'parent', 'below school age'],
    ['2026-06-27', '2026-06-27', 'parent', 'on the day of birth'],
    ['2026-06-28', '2026-06-27', 'none', 'before birth'],
    ['2001-11-23', '2026-11-22', 'young_person', 'the day before 25'],
    ['2001-11-23', '2026-11-23', 'none', 'at 25'],
    ['2004-02-29', '2029-02-28', 'young_person', 'a leap-day birthday has not come'],
    ['2004-02-29', '2029-03-01', 'none', 'it is on 1 March'],
  ])('born %s, on %s: %s, %s', (dateOfBirth, on, holder) => {
    const answer = rightHolder({ dateOfBirth: date(dateOfBirth), on: date(on) })
    expect(answer.rightHolder).toBe(holder)
    expect(answer.compulsorySchoolAgeEndsOn).toBe(compulsorySchoolAgeEnds(date(dateOfBirth)))
    expect(answer.provision).toContain('section 83')
  })

  it.each([
    ['2009-09-01', '2026-06-26'],
    ['2010-08-31', '2026-06-26'],
    ['2010-09-01', '2027-06-25'],
    ['2010-12-31', '2027-06-25'],
    ['2008-01-01', '2024-06-28'],
    ['2012-02-29', '2028-06-30'],
  ])('born %s: compulsory school age ends on %s', (dateOfBirth, endsOn) => {
    expect(compulsorySchoolAgeEnds(date(dateOfBirth))).toBe(endsOn)
  })
})
