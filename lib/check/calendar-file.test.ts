import { expect, test } from 'vitest'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { date, instantAt } from '@/lib/law/calendar/date'
import { datesFile } from './calendar-file'
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
    if (!('appeal' in result)) throw new Error(result.kind)
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
