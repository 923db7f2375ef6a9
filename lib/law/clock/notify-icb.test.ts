import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { notifyIcb } from './notify-icb'

describe('time to tell the ICB (SEND Regulations 2014, regulation 35)', () => {
  it.each([
    ['2026-11-02', '2026-11-05', 'a plain week'],
    ['2026-04-01', '2026-04-08', 'over Easter'],
    ['2026-11-21', '2026-11-25', 'told on a Saturday'],
  ])('told on %s: by %s: %s', (laToldOn, dueOn) => {
    const deadline = notifyIcb({ laToldOn: date(laToldOn) })
    expect(deadline).toMatchObject({
      duty: 'notify_icb',
      owedBy: 'local_authority',
      dueOn,
      safeBy: dueOn,
      dueBy: null,
    })
    expect(deadline.workings.map((working) => working.date)).toEqual([laToldOn, null, dueOn])
    expect(deadline.provision).toContain('regulation 35')
  })
})
