import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Standing } from '@/app/_case/case-duties'
import { DutyCard } from '@/app/_case/duty-card'
import type { CaseDuty } from '@/lib/cases/case-duties'
import type { CaseView } from '@/lib/cases/queries'
import { asOf } from '@/lib/kernel/now'
import { date, instantAt } from '@/lib/law/calendar/date'
import { startAppeal } from '@/lib/law/clock/start-appeal'
import { appealDayGone, appealNote } from './appeal-note'
import { BothRoads } from './cases/[caseId]/both-roads'

const { dueOn, dueBy, safeBy } = startAppeal({ noticeSentOn: date('2026-09-14') })

// What these pages read of a duty and of a case; the database fills in the rest.
const duty = {
  ...{ duty: 'start_appeal', owedBy: 'family', dueOn, dueBy, safeOn: safeBy, actByOn: safeBy },
  ...{ endedOn: null, history: [], organisationId: null },
} as unknown as CaseDuty
const view = {
  ...{ side: 'family', duties: [duty], certificates: [], parties: [] },
  certificate: { needed: false, because: 'placement_only', reason: 'None is needed.' },
} as unknown as CaseView

/** What a family reads at this time of its last day. */
const readAt = (time: string) =>
  asOf(instantAt(dueOn, time), () =>
    Promise.resolve({
      gone: appealDayGone(view),
      note: appealNote(view),
      card: renderToStaticMarkup(<DutyCard view={view} duty={duty} today={dueOn} />),
      tag: renderToStaticMarkup(<Standing duty={duty} today={dueOn} on={dueOn} />),
      roads: renderToStaticMarkup(<BothRoads view={view} />),
    }),
  )

test('until 5pm of the last day there is time, and a second later nobody is told so', async () => {
  const until = await readAt('17:00')
  expect(until.gone).toBe(false)
  expect(until.card).not.toContain('app-date-card--past')
  expect(until.roads).toContain('Send your appeal by')

  const after = await readAt('17:00:01')
  expect(after).toMatchObject({ gone: true, note: expect.stringContaining('A judge decides') as string })
  expect(after.card).toContain('app-date-card--past')
  expect(after.tag).toContain('This day has gone')
  expect(after.roads).toContain('The last day to appeal has gone')
})
