import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { BeyondPublishedHolidays } from '../calendar/working-day'
import { issueCertificate } from './issue-certificate'

describe('time to issue a certificate (SEND Regulations 2014, regulations 34, 36 and 39)', () => {
  it.each([
    ['2026-11-02', '2026-11-04', '2026-11-05', 'a plain week'],
    ['2026-11-06', '2026-11-10', '2026-11-11', 'a Friday'],
    ['2026-11-07', '2026-11-10', '2026-11-11', 'the Saturday after it: the same days'],
    ['2026-12-23', '2026-12-29', '2026-12-30', 'Christmas'],
    ['2026-08-28', '2026-09-02', '2026-09-03', 'the summer bank holiday; August counts'],
  ])('told on %s: target %s, last day %s: %s', (triggeredOn, safeBy, dueOn) => {
    const deadline = issueCertificate({ triggeredOn: date(triggeredOn) })
    expect(deadline).toMatchObject({
      duty: 'issue_certificate',
      owedBy: 'adviser',
      safeBy,
      dueOn,
      dueBy: null,
    })
    expect(deadline.workings.map((working) => working.date)).toEqual([triggeredOn, null, safeBy, dueOn])
    expect(deadline.provision).toContain('regulation 34 and regulation 36 and regulation 39')
  })

  it('refuses past the published holidays', () => {
    expect(() => issueCertificate({ triggeredOn: date('2028-12-27') })).toThrow(BeyondPublishedHolidays)
  })
})
