import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { dateWords } from '@/app/_ui/dates/date-text'
import { datesFile } from '@/lib/check/calendar-file'
import { resultOf } from '@/lib/check/result'
import { asOf, now } from '@/lib/kernel/now'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { date } from '@/lib/law/calendar/date'
import { AppealDates } from './appeal-dates'

const own = process.env.TZ
afterEach(() => {
  process.env.TZ = own
})

const answers = {
  council: 'other',
  decision: 'refuse_plan',
  letterDatedOn: date('2026-10-30'),
} as const

/** The result page and its calendar file, as a server in this zone makes them at this instant. */
function madeIn(zone: string, at: string) {
  process.env.TZ = zone
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  return asOf(new Date(at), () => {
    const result = resultOf(answers, now(), shippedCalendar)
    if (!('appeal' in result)) throw new Error(result.kind)
    const page = <AppealDates place="site" result={result} answers={answers} council="Northshire Council" />
    return Promise.resolve([renderToStaticMarkup(page), datesFile(result)])
  })
}

// In England it is 30 November; in New York still the 29th, on Kiritimati the 30th for hours. Then a minute before
// midnight of a day, when half the world has the next.
test.each(['2026-11-30T00:30:00Z', '2026-11-30T12:00:00Z', '2026-10-30T23:59:00Z'])(
  'a server anywhere says the same at %s',
  async (at) => {
    const home = await madeIn('Europe/London', at)
    expect(home.join()).toContain(dateWords(date('2026-12-30'), 'plain'))
    for (const zone of ['America/New_York', 'Pacific/Kiritimati', 'UTC'])
      expect(await madeIn(zone, at), zone).toEqual(home)
  },
)
