import { expect, test } from 'vitest'
import { meetingEntryOf } from './meeting-entries'

test('a meeting stands once for each who comes to it, and says as what', () => {
  const meeting = {
    ...{ id: 'm', reference: 'SM-1', status: 'booked', mode: 'video' as const },
    ...{ startsAt: new Date('2026-12-08T10:00:00Z'), endsAt: new Date('2026-12-08T12:30:00Z') },
  }
  const entries = (
    [
      ['Ruth Adeyemi', 'mediator'],
      ['Jonah Marsh', 'co_mediator'],
      ['Sorcha Byrne', 'observer'],
    ] as const
  ).map(([name, as]) => meetingEntryOf(name, { ...meeting, userId: name, as }, '/admin/cases/c'))
  expect(entries.map(({ title }) => title)).toEqual([
    'Ruth Adeyemi: meeting, SM-1',
    'Jonah Marsh (co-mediator): meeting, SM-1',
    'Sorcha Byrne (observer): meeting, SM-1',
  ])
  expect(new Set(entries.map(({ key }) => key)).size).toBe(3)
})
