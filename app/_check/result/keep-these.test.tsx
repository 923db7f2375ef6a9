import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { CheckAnswers } from '@/lib/check/questions'
import { resultOf } from '@/lib/check/result'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { date } from '@/lib/law/calendar/date'
import { HealthOrSocialCare } from './health-or-social-care'
import { NotPublished } from './not-published'
import { AnotherNation, DisagreementResolution } from './other-results'

const england = { council: 'other', decision: 'plan', letterDatedOn: date('2026-11-02') } as const
const health: CheckAnswers = { ...england, parts: ['health'] }
const elsewhere = { council: 'wales' } as const
const noLetter = { council: 'other', decision: 'something_else' } as const

function aboutHealth() {
  const result = resultOf(health, new Date('2026-11-23T12:00:00Z'), shippedCalendar)
  if (result.kind !== 'health_or_social_care') throw new Error(result.kind)
  return <HealthOrSocialCare place="site" answers={health} result={result} />
}

test.each([
  [
    'health alone',
    aboutHealth(),
    'council=other&amp;decision=plan&amp;letterDatedOn=2026-11-02&amp;parts=health',
    true,
  ],
  [
    'another nation',
    <AnotherNation place="site" nation="wales" answers={elsewhere} council="" key="nation" />,
    'council=wales',
    false,
  ],
  [
    'disagreement resolution',
    <DisagreementResolution place="site" answers={noLetter} council="" key="resolution" />,
    'council=other&amp;decision=something_else',
    false,
  ],
  [
    'days past the bank holidays',
    <NotPublished place="site" answers={england} until={date('2028-12-31')} key="holidays" />,
    'council=other&amp;decision=plan&amp;letterDatedOn=2026-11-02',
    false,
  ],
])(
  'a result about %s can be printed and opened again; with a day it goes into a calendar',
  (_, page, query, dated) => {
    const html = renderToStaticMarkup(page)
    expect(html).toMatch(/You can print this page|Print or save this page/)
    expect(html).toContain(`href="/check/result?${query}"`)
    expect(html.includes('/check/dates.ics?')).toBe(dated)
  },
)
