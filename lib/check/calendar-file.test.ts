import { expect, test } from 'vitest'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { date, instantAt } from '@/lib/law/calendar/date'
import { datesFile, daysToCome } from './calendar-file'
import type { CheckAnswers } from './questions'
import { resultOf } from './result'

test.each(['UTC', 'America/Los_Angeles', 'Pacific/Auckland'])('whole days, the same ones in %s', (zone) => {
  const before = process.env.TZ
  process.env.TZ = zone
  try {
    const result = resultOf(
      {
        council: '0b0a4c7e-3f0e-4d55-9a77-0d4c1f7f6a01',
        decision: 'refuse_plan',
        letterDatedOn: date('2026-11-02'),
      },
      instantAt(date('2026-11-23'), '12:00'),
      shippedCalendar,
    )
    const starts = datesFile(result)
      .match(/^DTSTART.*$/gm)
      ?.map((line) => line.trim())
    expect(starts).toEqual([
      'DTSTART;VALUE=DATE:20261231',
      'DTSTART;VALUE=DATE:20270102',
      'DTSTART;VALUE=DATE:20261231',
      'DTSTART;VALUE=DATE:20270104',
    ])
  } finally {
    process.env.TZ = before
  }
})

test.each([
  ['health', ['20261126', '20261226']],
  ['social_care', ['20261223']],
] as const)('about %s alone the days of a meeting asked for today', (part, days) => {
  const answers: CheckAnswers = {
    ...{ council: 'other', decision: 'plan', parts: [part], letterDatedOn: date('2026-11-02') },
  }
  const file = datesFile(resultOf(answers, instantAt(date('2026-11-23'), '12:00'), shippedCalendar))
  expect([...file.matchAll(/^DTSTART;VALUE=DATE:(\d+)/gm)].map(([, day]) => day)).toEqual(days)
  expect(file.replaceAll(/\r\n /g, '')).toContain('if you asked for a meeting on 23 November 2026')
})

test('where a result has no day there is none for a calendar', () => {
  for (const answers of [{ council: 'wales' }, { council: 'other', decision: 'something_else' }] as const)
    expect(daysToCome(resultOf(answers, instantAt(date('2026-11-23'), '12:00'), shippedCalendar))).toEqual([])
})
