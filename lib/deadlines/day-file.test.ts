import { expect, test } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { dayFile } from './day-file'

test('each day is an entry of its own, and comes again under the same name', () => {
  const days = [
    { act: 'appeal', on: date('2026-11-13'), says: 'Safe day' },
    { act: 'appeal-last', on: date('2026-11-16'), says: 'Last day' },
  ]
  const ids = (file: string) => [...file.matchAll(/^UID:(.*?)\r?$/gm)].map(([, id]) => id)
  const file = dayFile('Start an appeal', 'deadlines', days)
  expect(new Set(ids(file)).size).toBe(2)
  expect(ids(dayFile('Start an appeal', 'deadlines', days))).toEqual(ids(file))
  expect(file).toContain('DTSTART;VALUE=DATE:20261116')
})
