import { describe, expect, it } from 'vitest'
import { date, instantAt } from '@/lib/law/calendar/date'
import { stepOf, type Standing } from './next-step'

const startsAt = instantAt(date('2026-12-08'), '10:00')
const before = instantAt(date('2026-12-08'), '08:59')
const standing: Standing = {
  ...{ state: 'arranging', meeting: undefined, hasTimes: false, owesOutcome: false },
  runs: true,
}

describe('stepOf', () => {
  it.each<[string, Partial<Standing>]>([
    ['offer_times', {}],
    ['await_choice', { hasTimes: true }],
    ['await_names', { hasTimes: true, meeting: { status: 'held', startsAt } }],
    ['await_day', { state: 'booked', meeting: { status: 'booked', startsAt } }],
    ['record_outcome', { state: 'ended', owesOutcome: true }],
    ['record_outcome', { state: 'closed', owesOutcome: true }],
    ['nothing', { state: 'ended' }],
    ['await_meeting', { runs: false, hasTimes: true }],
    ['await_meeting', { runs: false, meeting: { status: 'held', startsAt } }],
    ['come_along', { runs: false, state: 'booked', meeting: { status: 'booked', startsAt } }],
    ['nothing', { runs: false, state: 'ended', owesOutcome: true }],
  ])('is %s', (step, given) => {
    expect(stepOf({ ...standing, ...given }, before)).toBe(step)
  })

  it('lets a meeting be run from an hour before its time', () => {
    const booked: Standing = { ...standing, state: 'booked', meeting: { status: 'booked', startsAt } }
    expect(stepOf(booked, instantAt(date('2026-12-08'), '09:00'))).toBe('run_meeting')
    expect(stepOf(booked, instantAt(date('2026-12-10'), '09:00'))).toBe('run_meeting')
  })
})
