import { AxeBuilder } from '@axe-core/playwright'
import { readdirSync } from 'node:fs'
import { sep } from 'node:path'
import type { Page, Response } from 'playwright/test'
import { cast } from '@/db/seed/cast'
import { caseStates, type CaseState } from '@/lib/cases/case'
import { caseList } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { addDays } from '@/lib/law/calendar/date'
import type { CastName } from '@/lib/kernel/demo-cast'
import type { Portal } from '@/lib/kernel/urls'
import { expect, test } from './world'

// Nothing is changed here, so all of it may run side by side.
test.describe.configure({ mode: 'parallel' })

const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.replaceAll(sep, '/')}`)
  .filter((file) => /\/page\.tsx$/.test(file) && !file.startsWith('/_'))
  .map((file) => file.replace(/\/page\.tsx$/, '') || '/')

/** Pages whose address holds no id, by who looks at them; a new one is looked at without a line here. */
const lookers: [CastName, Portal | 'safeguarding'][] = [
  ['amina', 'parent'],
  ['ruth', 'mediator'],
  ['dev', 'authority'],
  ['imogen', 'admin'],
  ['peter', 'safeguarding'],
]
const withoutIds = pages.filter((page) => !page.includes('['))
const publicPages = withoutIds.filter((page) => !lookers.some(([, portal]) => page.startsWith(`/${portal}`)))

/** The same pages in other states: answered, empty, refused. */
const refusal = 'council=other&decision=refuse_assess'
const certified = `${refusal}&letterDatedOn=${addDays(today(), -170)}&contact=certificate&certificateIssuedOn=${addDays(today(), -5)}`
const recently = addDays(today(), -9)
const otherStates = [
  '/check/result?council=wales',
  '/check/result?council=other&decision=something_else',
  `/check/result?council=other&decision=plan&parts=health&letterDatedOn=${recently}`,
  `/check/result?council=other&decision=plan&parts=section_i_named&letterDatedOn=${recently}`,
  `/check/result?${refusal}&letterDatedOn=${recently}`,
  `/check/result?${refusal}&letterDatedOn=${addDays(today(), -90)}`,
  `/check/result?${refusal}&letterDatedOn=${addDays(today(), -50)}&contact=certificate&certificateIssuedOn=${today()}`,
  `/check/result?${certified}&askedAdviser=unknown`,
  `/check/asked?${certified}`,
  '/check/parts?council=other&decision=plan',
  '/check/date?council=other&decision=cease',
  `/check/contact?${refusal}&letterDatedOn=${recently}`,
  '/deadlines/appeal?noticeSentOn=2026-09-14&letterDatedOn=2026-09-10&certificateIssuedOn=2026-11-10',
  '/deadlines/agreement?agreedOn=2026-11-20&item=assess',
  '/deadlines/arrange-mediation?issues=health&laToldOn=2026-11-02',
  '/deadlines/certificate-needed?grounds=section_i_named',
  '/deadlines/right-holder',
  '/deadlines/other-act?ask=yes&triggeredOn-day=31&triggeredOn-month=2&triggeredOn-year=2026&days=x',
  `/embed/check/result?${refusal}&letterDatedOn=${recently}`,
  '/information/what-it-is',
  '/information/your-choice',
  '/sign-in/link?token=x',
  '/verify?number=C-2026-000001-X&code=ACDEFGHJKM',
  '/no-such-page',
]

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What may change with the width: what is seen, how large it is, what it stands on, and which drawing is shown. */
const rulesOfLayout = [
  'color-contrast',
  'link-in-text-block',
  'role-img-alt',
  'scrollable-region-focusable',
  'svg-img-alt',
  'target-size',
]

const axeOn = (page: Page) =>
  // What a page frames is looked at under its own address.
  new AxeBuilder({ page }).exclude('iframe')

/** What axe finds wrong, each with where. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** How far a page reaches beyond the window, in pixels. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** A page that is not there, or that leads to another, is looked at under its own address. */
const leadsElsewhere = (answer: Response | null, path: string) =>
  path !== '/no-such-page' && (answer?.status() === 404 || answer?.request().redirectedFrom() !== null)

/** Looks at a page as it is on a desk and on the narrowest telephone. Says whether there was one to look at. */
async function expectGood(page: Page, path: string): Promise<boolean> {
  await page.setViewportSize({ width: 1280, height: 900 })
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBeLessThan(500)
  if (leadsElsewhere(answer, path)) return false
  expect.soft(await violations(axeOn(page).withTags(standards)), `${path} at 1280 px`).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect.soft(await overhang(page), `${path} is wider than 320 px`).toBeLessThanOrEqual(0)
  expect.soft(await violations(axeOn(page).withRules(rulesOfLayout)), `${path} at 320 px`).toEqual([])
  return true
}

for (const path of [...publicPages, ...otherStates])
  test(path, async ({ visitor }) => {
    await expectGood(visitor.page, path)
  })

for (const [name, portal] of lookers)
  for (const path of withoutIds.filter((page) => page.startsWith(`/${portal}`)))
    test(path, async ({ comes }) => {
      const { page } = await comes(name)
      await expectGood(page, path)
    })

for (const path of withoutIds.filter((page) => page.startsWith('/disagreements')))
  test(`${path}, signed in`, async ({ amina }) => {
    await expectGood(amina.page, path)
  })

/** What lists lead to, by who looks at it: the first line of each. */
const lists: [CastName, string][] = [
  ['imogen', '/admin/letters?show=sent'],
  ['imogen', '/admin/mediators'],
  ['imogen', '/admin/organisations'],
  ['ruth', '/mediator/availability/hours'],
  ['ruth', '/mediator/offers'],
]
for (const [name, list] of lists)
  test(`what ${list} leads to`, async ({ comes }) => {
    const { page } = await comes(name)
    await page.goto(list.replace(/hours$/, ''))
    const [path] = list.split('?')
    const first = page.locator(`main a[href^="${path}/"]:not([href$="/new"], [href$="/load"])`).first()
    await expectGood(page, (await first.getAttribute('href'))!)
  })

/** Everything that can be opened about a case, in each portal. */
const caseRoutes = pages.filter((page) => /^\/\w+\/cases\/\[caseId\](\/[^[]*)?$/.test(page))

/** Whose cases are looked at in a portal, and in which states they have some in the demonstration. */
const standIn = {
  parent: { who: ['amina', 'tomos', 'zofia', 'linh', 'harpreet', 'owen', 'chidi'], in: caseStates },
  mediator: { who: ['ruth'], in: ['arranging', 'booked', 'ended'] },
  authority: { who: ['dev', 'nia'], in: ['arranging', 'booked', 'ended'] },
  admin: { who: ['grace'], in: caseStates },
} as const satisfies Record<Portal, { who: readonly CastName[]; in: readonly CaseState[] }>

for (const [portal, { who, in: states }] of Object.entries(standIn) as [Portal, Standing][])
  for (const state of states)
    test(`cases in the ${portal} portal that are ${state}`, async ({ comes }) => {
      test.setTimeout(600_000)
      const found = await oneForEachRoad(portal, who, state)
      expect(found.length, `somebody has a case that is ${state}`).toBeGreaterThan(0)
      const seen = new Set<string>()
      for (const { name, caseId } of found) {
        const { page } = await comes(name)
        for (const route of caseRoutes.filter((one) => one.startsWith(`/${portal}/`) && !seen.has(one)))
          if ((await expectGood(page, route.replace('[caseId]', caseId))) && !showsTheRoad(route))
            seen.add(route)
      }
    })

/** A case's own page differs from road to road; the pages that lead from it do not, and are looked at once. */
const showsTheRoad = (route: string) => route.endsWith('/[caseId]')

type Standing = { who: readonly CastName[]; in: readonly CaseState[] }

/** A case in this state for each road that one leads to, and who opens it. */
async function oneForEachRoad(portal: Portal, who: readonly CastName[], state: CaseState) {
  const found = new Map<string | null, { name: CastName; caseId: string }>()
  for (const name of who)
    for (const { id, road, ...row } of (await caseList(cast[name], { portal })).rows)
      if (row.state === state && !found.has(road)) found.set(road, { name, caseId: id })
  return [...found.values()]
}
