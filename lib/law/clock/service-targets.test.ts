import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { acknowledge, confirmAttendance, giveInformation, recordOutcome } from './service-targets'

const friday = date('2026-11-27')

describe('service targets', () => {
  it.each([
    [giveInformation({ contactedOn: friday }), 'give_information', 'adviser', '2026-11-30'],
    [recordOutcome({ endedOn: friday }), 'record_outcome', 'mediator', '2026-11-30'],
    [acknowledge({ toldOn: friday }), 'acknowledge', 'local_authority', '2026-12-01'],
    [acknowledge({ toldOn: friday, owedBy: 'icb' }), 'acknowledge', 'icb', '2026-12-01'],
    [confirmAttendance({ chosenOn: friday }), 'confirm_attendance', 'local_authority', '2026-12-01'],
    [confirmAttendance({ chosenOn: friday, owedBy: 'icb' }), 'confirm_attendance', 'icb', '2026-12-01'],
  ])('%#: are promises and no law', (deadline, duty, owedBy, dueOn) => {
    expect(deadline).toMatchObject({
      duty,
      owedBy,
      dueOn,
      safeBy: dueOn,
      dueBy: null,
      provision: 'Service target',
    })
    expect(deadline.workings.map((working) => working.date)).toEqual([friday, dueOn, null])
  })

  it('say which day they count to', () => {
    expect(giveInformation({ contactedOn: friday }).workings[1]?.text).toBe('The next working day.')
    expect(acknowledge({ toldOn: friday }).workings[1]?.text).toBe('The second working day after that.')
  })
})
