import type { APIResponse } from 'playwright/test'
import { expect, sessionCookie, test } from './world'

const everywhere = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

function expectSafe(answer: APIResponse, path: string) {
  const headers = answer.headers()
  expect(headers, path).toMatchObject(everywhere)
  expect(headers['permissions-policy'], path).toContain('camera=()')
  expect(headers['referrer-policy'], path).toMatch(/^(same-origin|strict-origin)$/)
  expect(headers, path).not.toHaveProperty('x-powered-by')
  const policy = headers['content-security-policy'] ?? ''
  for (const part of [
    `default-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
  ])
    expect(policy, path).toContain(part)
  expect(/script-src [^;]*/.exec(policy)?.[0], path).not.toContain('unsafe-inline')
}

const nonceOf = (answer: APIResponse) =>
  /'nonce-([^']{16,})'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1]

test('every answer carries them: pages, what is not found, redirects, calendar files', async ({
  request,
}) => {
  for (const path of [
    '/',
    '/check',
    '/information',
    '/verify',
    '/sign-in',
    '/no-such-page',
    '/parent',
    '/admin',
    '/check/dates.ics',
    '/deadlines',
    '/developers',
  ])
    expectSafe(await request.get(path, { maxRedirects: 0 }), path)
})

test('the checker may stand in a frame on any site, and nothing else may', async ({ request }) => {
  const framed = '/embed/check/result?council=wales'
  for (const path of ['/embed/check', '/embed/check/decision?council=other', framed]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    const headers = answer.headers()
    expect(headers['content-security-policy'], path).toMatch(/; frame-ancestors \*$/)
    expect(headers, path).not.toHaveProperty('x-frame-options')
    expect(headers, path).not.toHaveProperty('set-cookie')
    expect(headers, path).toMatchObject({
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    // But for who may frame it, its policy is everybody's.
    const policy = headers['content-security-policy']!.replace(/'nonce-[^']+'/g, '').replace(/[^;]+$/, '')
    const own = (await request.get('/check')).headers()['content-security-policy']!
    expect(policy, path).toBe(own.replace(/'nonce-[^']+'/g, '').replace(/[^;]+$/, ''))
  }
  for (const path of ['/embed', '/embed/check/none', '/embed/check/decision/x', '/embed/checks'])
    expectSafe(await request.get(path, { maxRedirects: 0 }), path)
})

test('the script that puts it there may be loaded by any site, and sets nothing', async ({ request }) => {
  const script = await request.get('/embed.js')
  expect(script.headers()).toMatchObject({
    'content-type': expect.stringContaining('javascript'),
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
  expect(script.headers()).not.toHaveProperty('set-cookie')
  expect(await script.text()).not.toMatch(/document\.cookie|localStorage|sessionStorage|fetch\(|sendBeacon/)
})

test('scripts run by a nonce that is new each time, on every script of the page', async ({ request }) => {
  const [one, other] = [await request.get('/'), await request.get('/')]
  expect(nonceOf(one)).toBeDefined()
  expect(nonceOf(one)).not.toBe(nonceOf(other))
  const scripts = [...(await one.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(one)}"`))).toEqual([])
})

test('what is private is kept by nobody on the way', async ({ request, baseURL }) => {
  const { name, value } = await sessionCookie('imogen', baseURL)
  for (const path of ['/parent', '/admin', '/admin/people', '/sign-in/choose', '/admin/cases/none']) {
    const answer = await request.get(path, { headers: { cookie: `${name}=${value}` } })
    expectSafe(answer, path)
    expect(answer.headers()['cache-control'], path).toContain('no-store')
    expect(answer.headers()['cache-control'], path).not.toContain('public')
  }
})

test('the deadline service is open to every site, and its answers may be kept', async ({ request }) => {
  for (const [path, status] of [
    ['/api/openapi.json', 200],
    ['/api/v1/bank-holidays', 200],
    ['/api/v1/certificate-needed', 400],
    ['/api/v1/working-days?on=2149-01-01', 422],
    ['/api/v1/nothing', 404],
    ['/api/nothing', 404],
  ] as const) {
    const answer = await request.get(path, { headers: { origin: 'https://elsewhere.example' } })
    const headers = answer.headers()
    expect([path, answer.status()]).toEqual([path, status])
    expect(headers, path).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-type': status === 200 ? 'application/json; charset=utf-8' : 'application/problem+json',
      'cache-control': status === 200 ? 'public, max-age=300' : 'no-store',
    })
    expect(headers, path).not.toHaveProperty('access-control-allow-credentials')
  }
  const preflight = await request.fetch('/api/v1/bank-holidays', { method: 'OPTIONS' })
  expect([preflight.status(), preflight.headers()['access-control-allow-origin']]).toEqual([204, '*'])
})

test('other sites may ask it in any way, and only GET is answered', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const headers = { origin: 'https://elsewhere.example' }
    const refused = await request.fetch('/api/v1/bank-holidays', { method, headers })
    expect([method, refused.status(), refused.headers().allow]).toEqual([method, 405, 'GET, HEAD, OPTIONS'])
    const other = await request.fetch('/api/%61uth/signout', { method, headers })
    expect([method, other.status()]).toEqual([method, 403])
  }
  const signIn = await request.get('/api/auth/session')
  expect(signIn.headers()['access-control-allow-origin']).toBeUndefined()
  expect(signIn.headers()['cache-control']).toContain('no-store')
})

test('a form that another site sends is refused before anything reads it', async ({ request, baseURL }) => {
  const { name, value } = await sessionCookie('imogen', baseURL)
  const from = (headers: Record<string, string>) =>
    request.post('/admin/organisations/new', {
      headers: { cookie: `${name}=${value}`, ...headers },
      multipart: { name: 'Another Council', kind: 'local_authority' },
      maxRedirects: 0,
    })
  for (const headers of [
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${baseURL}.evil.example` },
    { origin: baseURL!, 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
    {},
  ])
    expect((await from(headers)).status(), JSON.stringify(headers)).toBe(403)
  const out = await request.post('/sign-out', { headers: { cookie: `${name}=${value}`, origin: 'null' } })
  expect(out.status()).toBe(403)
  expect((await request.get('/admin', { headers: { cookie: `${name}=${value}` } })).status()).toBe(200)
})

test('the demonstration’s mailbox shows a message that can run nothing', async ({ visitor, request }) => {
  await visitor.opens('/mailbox')
  const path = await visitor.page.locator('main td a, main th a').first().getAttribute('href')
  const answer = await request.get(`${path}/html`)
  expect(answer.headers()['content-security-policy']).toContain(`default-src 'none'`)
  expect(answer.headers()['content-security-policy']).toContain('sandbox')
})

test('checks for machines say little', async ({ request }) => {
  expect((await request.get('/livez')).status()).toBe(200)
  expect((await request.get('/readyz')).status()).toBe(200)
})
