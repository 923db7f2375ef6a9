import { readdirSync } from 'node:fs'
import { sep } from 'node:path'
import { and, eq } from 'drizzle-orm'
import type { APIRequestContext, APIResponse } from 'playwright/test'
import { reader } from '@/db/client'
import { cases, children } from '@/db/schema/cases'
import { organisations } from '@/db/schema/organisations'
import { cast } from '@/db/seed/cast'
import type { CastName } from '@/lib/kernel/demo-cast'
import { idsOfOthers, type Ids } from './ids-of-others'
import { expect, sessionCookie, test } from './world'

/*
 * Every page and every route that stands in app/ is asked for: by nobody, by people it is not for, and by those it is
 * for. A new page is walked without a line here, and is private unless it is named here.
 */

const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.startsWith('_'))
  .map((file) => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '')}`)
  .toSorted()

const isPublic = (route: string) =>
  [
    /^\/$/,
    /^\/(accessibility|complain|cookies|developers|embed|privacy|livez|readyz|provider\.css)$/,
    /^\/(check|deadlines|embed\/check|information|mailbox|sign-in|verify)(\/|$)/,
    /^\/sign-out$/,
    /^\/api\//,
  ].some((pattern) => pattern.test(route))

const privateRoutes = routes.filter((route) => !isPublic(route))

/** Whose pages these are: nobody else has a page there. */
const portals = {
  '/mediator': ['ruth'],
  '/authority': ['dev', 'nia'],
  '/admin': ['grace', 'imogen'],
} as const satisfies Record<string, readonly CastName[]>

/** A case of Linh's with Eastmere: none of Northshire's people, of other families or of mediators is in it. */
let theirs: Ids
let secrets: string[]

test.beforeAll(async () => {
  const [eastmere] = await reader
    .select()
    .from(organisations)
    .where(eq(organisations.name, 'Eastmere Council'))
  const [found] = await reader
    .select({ id: cases.id, version: cases.version, reference: cases.reference, name: children.firstName })
    .from(cases)
    .innerJoin(children, eq(children.caseId, cases.id))
    .where(and(eq(cases.localAuthorityId, eastmere!.id), eq(children.lastName, 'Nguyễn')))
  const { id: caseId, version, reference } = found!
  secrets = [reference, 'Nguyễn', cast.linh.email]
  theirs = { caseId, version: String(version), organisationId: eastmere!.id, ...(await idsOfOthers(caseId)) }
})

/** The address of a route, with these ids in it. */
const address = (route: string, ids: Ids) =>
  route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => ids[name] ?? 'none')

const noRedirect = { maxRedirects: 0 } as const

/** Asks as this person, or as nobody, and follows nothing. */
async function asks(
  request: APIRequestContext,
  path: string,
  cookie = '',
  headers = {},
): Promise<APIResponse> {
  return request.get(path, { ...noRedirect, headers: { ...headers, ...(cookie && { cookie }) } })
}

/** Asks as this person, and goes on to where the answers lead. */
async function endsAt(request: APIRequestContext, path: string, cookie: string): Promise<APIResponse> {
  const answer = await asks(request, path, cookie)
  const next = answer.headers().location
  return next ? endsAt(request, next, cookie) : answer
}

async function cookieOf(name: CastName, baseURL: string | undefined): Promise<string> {
  const { name: cookie, value } = await sessionCookie(name, baseURL)
  return `${cookie}=${value}`
}

const saysNothing = (body: string, path: string) => {
  for (const secret of secrets) expect(body.includes(secret), `${path} says ${secret}`).toBe(false)
}

test('there are pages to walk', () => {
  expect(privateRoutes.length).toBeGreaterThan(30)
  expect(privateRoutes).toContain('/parent/cases/[caseId]')
  for (const name of routes.join().matchAll(/\[(?:\.\.\.)?(\w+)\]/g))
    expect(['nextauth', 'path', 'id', 'page', 'token', ...Object.keys(theirs)]).toContain(name[1])
})

test('nobody who is not signed in sees a private page', async ({ request }) => {
  test.slow()
  for (const route of privateRoutes) {
    const path = address(route, theirs)
    const answer = await asks(request, path)
    saysNothing(await answer.text(), path)
    if (answer.status() === 404) continue
    expect([303, 307], `${path}: ${answer.status()}`).toContain(answer.status())
    const location = new URL(answer.headers().location ?? '', 'http://x')
    expect([location.pathname, location.searchParams.get('next')], path).toEqual(['/sign-in', path])
  }
})

test('everybody sees the public pages', async ({ request }) => {
  test.slow()
  for (const route of routes.filter((one) => isPublic(one) && !/\[(id|\.\.\.\w+)\]/.test(one))) {
    const path = address(route, { ...theirs })
    const status = (await asks(request, path)).status()
    // Without answers there are no dates to keep, and a provider that keeps our colours has none of its own.
    const mayBeEmpty = route.endsWith('/dates.ics') || route === '/provider.css'
    expect([200, 303, 307, ...(mayBeEmpty ? [404] : [])], path).toContain(status)
  }
})

test.describe('somebody else’s', () => {
  const strangers = ['zofia', 'dev', 'nia', 'jonah', 'sorcha'] as const
  const withIds = privateRoutes.filter((route) => /\[(?!section|page)\w+\]/.test(route))

  for (const name of strangers)
    test(`${name} is told the same of it as of what does not exist`, async ({ request, baseURL }) => {
      test.slow()
      const cookie = await cookieOf(name, baseURL)
      const nothing = Object.fromEntries(
        Object.entries(theirs).map(([key, id]) => [key, id.length === 36 ? crypto.randomUUID() : id]),
      )
      for (const route of withIds) {
        const path = address(route, theirs)
        const asked = (ids: Ids) => endsAt(request, address(route, ids), cookie)
        const [one, other] = [await asked(theirs), await asked(nothing)]
        expect([path, one.status(), other.status()]).toEqual([path, 404, 404])
        const [said, saidOfNothing] = [await one.text(), await other.text()]
        saysNothing(said, path)
        expect(plain(said, theirs), path).toBe(plain(saidOfNothing, nothing))
        const malformed = await asked(Object.fromEntries(Object.keys(theirs).map((key) => [key, "x'--"])))
        expect([path, malformed.status()]).toEqual([path, 404])
      }
    })

  /** A page's words, without what is new each time. */
  function plain(body: string, ids: Ids): string {
    const words = body.replaceAll(
      /<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<link[^>]*>|<[^>]+>/g,
      ' ',
    )
    return Object.values(ids)
      .filter((id) => id.length === 36)
      .reduce((text, id) => text.replaceAll(id, 'ID'), words)
      .replace(/\s+/g, ' ')
  }
})

test('a portal is closed to whoever has no part in it', async ({ request, baseURL }) => {
  test.slow()
  const people = ['zofia', 'ruth', 'dev', 'nia', 'grace'] as const
  for (const name of people) {
    const cookie = await cookieOf(name, baseURL)
    for (const [portal, members] of Object.entries(portals)) {
      if ((members as readonly string[]).includes(name)) continue
      for (const route of privateRoutes.filter((one) => one === portal || one.startsWith(`${portal}/`))) {
        const path = address(route, theirs)
        const answer = await asks(request, path, cookie)
        expect([name, path, answer.status()]).toEqual([name, path, 404])
        saysNothing(await answer.text(), path)
      }
    }
  }
})

test('no page fails, whatever stands in its address', async ({ request, baseURL }) => {
  test.slow()
  const odd = [
    'search=a&search=b&page=2&page=3&kind=x&kind=y&role=z&role=w',
    'search=%00&to=%00&page=-1&number=%00&code=%00&council=%00&token=%00',
    'page=9e99&after=9999-12-31_------------------------------------&council=------------------------------------',
    `page=${'9'.repeat(400)}&search=${'%F0%9F%A6%8A'.repeat(200)}&role=constructor&kind=__proto__&duty=constructor`,
    'search=%25_%5C&month=9999-99&week=x&day=0000-00-00&on=2026-02-30&organisation=x&done=<b>',
  ]
  const failed: string[] = []
  for (const name of ['amina', 'ruth', 'dev', 'imogen'] as const) {
    const cookie = await cookieOf(name, baseURL)
    const portal = { amina: '/parent', ruth: '/mediator', dev: '/authority', imogen: '/admin' }[name]
    const own = routes.filter((route) => route.startsWith(portal) || (name === 'amina' && isPublic(route)))
    for (const route of own.filter((one) => !one.startsWith('/api/')))
      for (const query of odd) {
        const path = `${address(route, theirs)}?${query}`
        if ((await asks(request, path, cookie)).status() >= 500) failed.push(path)
      }
  }
  expect(failed.map((path) => path.slice(0, 200))).toEqual([])
})

test('no trick of the address or of Next’s own requests opens a private page', async ({
  request,
  baseURL,
}) => {
  const path = address('/parent/cases/[caseId]', theirs)
  const tricks: [string, Record<string, string>?][] = [
    [path, { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' }],
    [path, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
    [path, { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' }],
    [path, { rsc: '1' }],
    [path, { rsc: '1', 'next-router-prefetch': '1' }],
    [path, { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }],
    [path, { 'x-nextjs-data': '1' }],
    [path, { 'x-invoke-path': path, 'x-matched-path': path }],
    [`${path}?_rsc=abcde`, { rsc: '1' }],
    [`${path}.rsc`],
    [`${path}.segments/_tree.segment.rsc`],
    [`${path}?nxtPcaseId=${theirs.caseId}`],
    [`/_next/data/development${path}.json`, { 'x-nextjs-data': '1' }],
    [`${baseURL}/${path}`],
    [`${path}/`],
    [`${path}.`],
    [path.replace('/parent', '/%70arent')],
    [path.replace('/parent', '/PARENT')],
    [path.replace('/cases/', '/../parent/cases/')],
  ]
  for (const [trick, headers] of tricks) {
    const answer = await asks(request, trick, '', headers)
    expect(answer.status(), trick).toBeLessThan(500)
    saysNothing(await answer.text(), trick)
  }
})

test.describe('without JavaScript', () => {
  test.use({ withoutJavaScript: ['amina'] })

  test('what is not theirs is a page that says so', async ({ amina }) => {
    expect(await amina.asksFor(`/parent/cases/${theirs.caseId}`)).toBe(404)
    await amina.seesHeading('We cannot find that page')
  })
})
