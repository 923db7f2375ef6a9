import { describe, expect, it } from 'vitest'
import { date, instantAt } from '@/lib/law/calendar/date'
import { diaryEntries, usualHours } from './diary-entries'

type Diary = Parameters<typeof diaryEntries>[0]

const sunday = date('2026-10-25')
const empty: Diary = { patterns: [], holidays: new Set(), exceptions: [], meetings: [] }

describe('usualHours', () => {
  it('keeps to the London clock when it changes, and to the days on which they hold', () => {
    const pattern = {
      id: 'p',
      weekday: 7,
      startsAt: '09:00',
      endsAt: '12:00',
      modes: ['video' as const],
      fromOn: date('2026-10-18'),
      untilOn: sunday,
      version: 1,
    }
    const hours = usualHours({ ...empty, patterns: [pattern] }, date('2026-10-12'), date('2026-11-08'))
    expect(hours.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-10-18T08:00:00.000Z',
      '2026-10-25T09:00:00.000Z',
    ])
    const without = { ...empty, holidays: new Set([sunday]), patterns: [pattern] }
    expect(usualHours(without, sunday, sunday)).toEqual([])
  })
})

describe('diaryEntries', () => {
  const startsAt = instantAt(date('2026-12-08'), '10:00')
  const endsAt = instantAt(date('2026-12-08'), '12:30')
  const held = {
    meetingId: 'm',
    caseId: 'c',
    reference: 'SM-1',
    status: 'held' as const,
    mode: 'video' as const,
    startsAt,
    endsAt,
    takenFrom: instantAt(date('2026-12-08'), '09:30'),
    takenUntil: endsAt,
  }
  const offered = { id: 'o', caseId: 'c', reference: 'SM-1', mode: 'video' as const, startsAt, endsAt }

  it('shows the time around a meeting where there is some', () => {
    const entries = diaryEntries({ ...empty, meetings: [held] }, [], () => 'Northshire Council')
    expect(entries.map(({ title, look }) => [title, look])).toEqual([
      ['Get ready', 'around'],
      ['Time held, SM-1', 'held'],
    ])
  })

  it('shows a time that was chosen once, as held', () => {
    const entries = diaryEntries(
      { ...empty, meetings: [held] },
      [offered, { ...offered, id: 'o2', caseId: 'd' }],
      () => '',
    )
    expect(entries.filter(({ look }) => look === 'offered').map(({ key }) => key)).toEqual(['o2'])
  })
})
