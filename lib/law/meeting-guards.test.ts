import { describe, expect, it } from 'vitest'
import { date } from './calendar/date'
import {
  isAfterThirtyDays,
  mayEndMeeting,
  meetingProvision,
  unmetToBook,
  type BookingFacts,
} from './meeting-guards'

const sound: BookingFacts = {
  meetingOn: date('2026-12-02'),
  mediator: { onRegister: true, inDate: true, hasConflict: false },
  representatives: [{ hasAuthority: false }, { hasAuthority: true }],
  everyIcbInvited: true,
  arrangingBeganOn: date('2026-11-02'),
  lateReason: null,
}

describe('booking a meeting', () => {
  it.each<[Partial<BookingFacts>, string[]]>([
    [{}, []],
    [{ mediator: { ...sound.mediator, onRegister: false } }, ['mediator_not_on_register']],
    [{ mediator: { ...sound.mediator, inDate: false } }, ['mediator_out_of_date']],
    [{ mediator: { ...sound.mediator, hasConflict: true } }, ['mediator_has_conflict']],
    [{ representatives: [] }, ['nobody_with_authority']],
    [{ representatives: [{ hasAuthority: false }] }, ['nobody_with_authority']],
    [{ everyIcbInvited: false }, ['icb_not_invited']],
    [{ meetingOn: date('2026-12-03') }, ['late_without_reason']],
    [{ meetingOn: date('2026-12-03'), lateReason: ' ' }, ['late_without_reason']],
    [{ meetingOn: date('2026-12-03'), lateReason: 'The family asked for it' }, []],
    [{ meetingOn: date('2026-12-03'), arrangingBeganOn: null }, []],
  ])('with %o lacks %j', (facts, expected) => {
    expect(unmetToBook({ ...sound, ...facts })).toEqual(expected)
  })

  it('knows day 30 from day 31', () => {
    expect(isAfterThirtyDays({ ...sound, meetingOn: date('2026-12-02') })).toBe(false)
    expect(isAfterThirtyDays({ ...sound, meetingOn: date('2026-12-03') })).toBe(true)
    expect(meetingProvision).toContain('regulation 37')
  })
})

describe('ending a meeting (SEND Regulations 2014, regulation 38)', () => {
  it.each([
    [true, null, false],
    [true, '  ', false],
    [true, 'She drew us a picture', true],
    [false, null, true],
  ])('parent is party: %s, the child’s views: %s: may end: %s', (parentIsParty, childsViews, mayEnd) => {
    expect(mayEndMeeting({ parentIsParty, childsViews })).toBe(mayEnd)
  })
})
