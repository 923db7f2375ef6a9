import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { giveNotice } from './give-notice'

describe('time to tell everyone of the meeting (SEND Regulations 2014, regulation 37)', () => {
  it.each([
    ['2026-12-14', '2026-12-07', 'a plain week'],
    ['2027-01-05', '2026-12-24', 'over Christmas and New Year'],
  ])('meeting on %s: by %s: %s', (meetingOn, dueOn) => {
    const deadline = giveNotice({ meetingOn: date(meetingOn) })
    expect(deadline).toMatchObject({
      duty: 'give_notice',
      owedBy: 'local_authority',
      dueOn,
      safeBy: dueOn,
      dueBy: null,
    })
    expect(deadline.workings.map((working) => working.date)).toEqual([meetingOn, null, dueOn, null])
    expect(deadline.provision).toBe('SEND Regulations 2014, regulation 37')
  })

  it('is the ICB’s where it arranges', () => {
    expect(giveNotice({ meetingOn: date('2026-12-14'), arrangedBy: 'icb' }).owedBy).toBe('icb')
  })
})
