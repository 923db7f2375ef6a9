import { AxeBuilder } from '@axe-core/playwright'
import { readdirSync } from 'node:fs'
import { sep } from 'node:path'
import type { Page } from 'playwright/test'
import { cast } from '@/db/seed/cast'
import { caseList } from '@/lib/cases/queries'
import type { CastName } from '@/lib/kernel/demo-cast'
import type { Portal } from '@/lib/kernel/urls'
import { expect, test } from './world'

const publicPages = [
  '/',
  '/accessibility',
  '/check',
  '/check?council=none',
  '/complain',
  '/cookies',
  '/information',
  '/information/all',
  '/information/what-it-is',
  '/information/your-choice',
  '/mailbox',
  '/privacy',
  '/sign-in',
  '/sign-in/link?token=x',
  '/verify',
  '/verify?number=C-2026-000001-X&code=ACDEFGHJKM',
  '/no-such-page',
]

const portalPages: Partial<Record<CastName, string[]>> = {
  amina: ['/parent', '/parent/start'],
  ruth: [
    '/mediator',
    '/mediator/calendar',
    '/mediator/offers',
    '/mediator/availability',
    '/mediator/profile',
  ],
  dev: ['/authority', '/authority/people'],
  imogen: [
    '/admin',
    '/admin?search=nobody-at-all',
    '/admin/tasks',
    '/admin/people',
    '/admin/people/invite',
    '/admin/organisations',
    '/admin/organisations/new',
    '/admin/organisations/load',
    '/admin/letters',
    '/admin/mediators',
    '/admin/certificates',
    '/admin/new-request',
  ],
}

/** What axe finds wrong, each with where. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** How far a page reaches beyond the window, in pixels. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Looks at a page as it is on a desk and on the narrowest telephone. */
async function expectGood(page: Page, path: string) {
  await page.setViewportSize({ width: 1280, height: 900 })
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBeLessThan(500)
  expect.soft(await violations(page), `${path} at 1280 px`).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect.soft(await overhang(page), `${path} is wider than 320 px`).toBeLessThanOrEqual(0)
  expect.soft(await violations(page), `${path} at 320 px`).toEqual([])
}

test.describe('public pages', () => {
  for (const path of publicPages)
    test(path, async ({ visitor }) => {
      await expectGood(visitor.page, path)
    })
})

for (const [name, paths] of Object.entries(portalPages))
  test.describe(`what ${name} sees`, () => {
    for (const path of paths)
      test(path, async ({ comes }) => {
        const { page } = await comes(name as CastName)
        await expectGood(page, path)
      })
  })

/** Everything that can be opened about a case, in each portal. */
const caseRoutes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.replaceAll(sep, '/')}`)
  .filter((file) =>
    /^\/(parent|mediator|authority|admin)\/cases\/\[caseId\]\/([^[]*\/)?page\.tsx$/.test(file),
  )
  .map((file) => file.replace(/\/page\.tsx$/, ''))

const standIn = {
  parent: ['amina', 'tomos', 'zofia', 'linh', 'harpreet', 'owen', 'chidi'],
  mediator: ['ruth'],
  authority: ['dev', 'nia'],
  admin: ['grace'],
} as const satisfies Record<Portal, readonly CastName[]>

for (const [portal, names] of Object.entries(standIn) as [Portal, readonly CastName[]][])
  for (const name of names)
    test(`cases in the ${portal} portal, for ${name}`, async ({ comes }) => {
      test.setTimeout(600_000)
      const { page } = await comes(name)
      const { rows } = await caseList(cast[name], { portal })
      const oneOfEach = Map.groupBy(rows, ({ state, road }) => `${state} ${road}`)
      expect(rows.length, `${name} stands in a case`).toBeGreaterThan(0)
      for (const [found] of oneOfEach.values())
        for (const route of caseRoutes.filter((one) => one.startsWith(`/${portal}/`)))
          await expectGood(page, route.replace('[caseId]', found!.id))
    })
