import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingModes } from '@/lib/cases/case'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { date, instantAt, londonTime } from '@/lib/law/calendar/date'
import { buffersByMode } from './buffers'
import { freeTimes, type Availability, type Span, type Wanted } from './free-times'
import { searches } from './slots/a-search.fixture'
import { dayTable } from './slots/day-table'
import { sweep } from './slots/sweep.fixture'

const monday = date('2026-11-30')
const week = (startsAt: string, endsAt: string, weekday = 1): Availability['patterns'][number] => ({
  weekday,
  startsAt,
  endsAt,
  modes: ['video'],
  fromOn: date('2026-01-01'),
  untilOn: null,
})
const nothing: Availability = { patterns: [], exceptions: [], taken: [], elsewhere: [] }
const wanted: Wanted = {
  days: dayTable(monday, monday),
  notBefore: instantAt(monday, '00:00'),
  calendar: shippedCalendar,
  minutes: 120,
  buffers: buffersByMode({ minutesBefore: 30, minutesAfter: 30 }, 0),
  modes: ['video'],
}
const clocks = (times: readonly Span[]) => times.map(({ startsAt }) => londonTime(startsAt))

describe('free times', () => {
  it('fit the pattern, with buffers outside working hours', () => {
    const found = freeTimes({ ...nothing, patterns: [week('09:00', '12:00')] }, wanted)
    expect(clocks(found)).toEqual(['9am', '9:30am', '10am'])
  })

  it('run through patterns that touch', () => {
    const found = freeTimes(
      { ...nothing, patterns: [week('09:00', '10:00'), week('10:00', '11:30')] },
      wanted,
    )
    expect(clocks(found)).toEqual(['9am', '9:30am'])
  })

  it('keep both buffers clear of what is taken, and may touch it', () => {
    const taken = [{ startsAt: instantAt(monday, '11:30'), endsAt: instantAt(monday, '12:00') }]
    const found = freeTimes({ ...nothing, patterns: [week('09:00', '15:00')], taken }, wanted)
    expect(clocks(found)).toEqual(['9am', '12:30pm', '1pm'])
  })

  it('keep the way there clear before and after a meeting in person', () => {
    const taken = [{ startsAt: instantAt(monday, '12:00'), endsAt: instantAt(monday, '12:30') }]
    const bothWays = { ...week('08:00', '16:00'), modes: ['video', 'in_person'] as const }
    const buffers = buffersByMode({ minutesBefore: 30, minutesAfter: 30 }, 60)
    const found = freeTimes(
      { ...nothing, patterns: [bothWays], taken },
      { ...wanted, modes: ['video', 'in_person'], buffers },
    )
    expect(found.map(({ startsAt, modes }) => `${londonTime(startsAt)} ${modes.join(' ')}`)).toEqual([
      '8am video in_person',
      '8:30am video in_person',
      '9am video',
      '9:30am video',
      '1pm video',
      '1:30pm video',
      '2pm video in_person',
    ])
  })

  it('are away on leave and there in extra time', () => {
    const leave = {
      kind: 'leave',
      startsAt: instantAt(monday, '00:00'),
      endsAt: instantAt(monday, '12:30'),
    } as const
    const extra = {
      kind: 'extra',
      startsAt: instantAt(monday, '18:00'),
      endsAt: instantAt(monday, '20:00'),
    } as const
    const found = freeTimes(
      { ...nothing, patterns: [week('09:00', '15:00')], exceptions: [leave, extra] },
      wanted,
    )
    expect(clocks(found)).toEqual(['1pm', '6pm'])
  })

  it('name the modes of each time', () => {
    const patterns = [week('09:00', '12:00'), { ...week('12:00', '14:00'), modes: ['telephone' as const] }]
    const found = freeTimes({ ...nothing, patterns }, { ...wanted, modes: ['video', 'telephone'] })
    expect(found.map(({ modes }) => modes)).toEqual([['video'], ['video'], ['video'], ['telephone']])
  })

  it.each([
    ['the clocks go back', '2026-10-25', ['12 midnight', '12:30am', '1am', '1:30am', '2am', '2:30am', '3am']],
    ['the clocks go forward', '2027-03-28', ['12 midnight', '12:30am', '2am', '2:30am', '3am']],
  ])('start by the London clock on the night %s', (_, day, expected) => {
    const sunday = date(day)
    const found = freeTimes(
      { ...nothing, patterns: [week('00:00', '04:00', 7)] },
      { ...wanted, days: dayTable(sunday, sunday), notBefore: instantAt(sunday, '00:00'), minutes: 60 },
    )
    expect(clocks(found)).toEqual(expected)
    expect(found.every(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() === 3_600_000)).toBe(
      true,
    )
  })

  it('leave out bank holidays, unless somebody gives extra time', () => {
    const christmas = date('2026-12-25')
    const days = dayTable(christmas, christmas)
    const patterns = [week('09:00', '12:00', 5)]
    expect(freeTimes({ ...nothing, patterns }, { ...wanted, days })).toEqual([])
    const extra = {
      kind: 'extra' as const,
      startsAt: instantAt(christmas, '10:00'),
      endsAt: instantAt(christmas, '12:00'),
    }
    const found = freeTimes({ ...nothing, patterns, exceptions: [extra] }, { ...wanted, days })
    expect(clocks(found)).toEqual(['10am'])
  })

  it('are those that the plain sweep finds for one mediator', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(searches({ minutes: 180, days: 4 }), ({ mediators, ...search }) => {
        const [mediator] = mediators
        const { rules, minutes } = search
        const agreed = { ...rules, shortNoticeAccepted: true, laterAccepted: true }
        const person = { ...mediator!, modes: meetingModes, elsewhere: [], noticeMinutes: 0 }
        const alone = { ...search, rules: agreed, startsEvery: 30, mediators: [person], parties: [] }
        const times = freeTimes(person, {
          days: dayTable(rules.fromOn, rules.untilOn),
          notBefore: rules.now,
          calendar: rules.calendar,
          minutes,
          buffers: person.buffers,
          modes: ['video'],
        })
        expect(times.map(({ startsAt }) => startsAt)).toEqual(
          sweep({ ...alone, modes: ['video'] }).map(({ startsAt }) => startsAt),
        )
      }),
      { numRuns: 200 },
    )
  })
})
