import { sql } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import { socketAddressHeader } from '@/app/_session/socket-address'
import { transact } from '@/db/client'
import { addressHeader } from '../as-it-came'
import { GET, OPTIONS, POST } from './route'

afterEach(() => vi.unstubAllEnvs())

/** A call from this address, with whatever the caller writes into X-Forwarded-For. */
const call = (from: string, forwarded = '', path = '/api/v1/working-days?on=2026-11-02') =>
  GET(
    new Request(`http://localhost:3000${path}`, {
      headers: { [socketAddressHeader]: from, 'x-forwarded-for': forwarded },
    }),
  )

const statuses = async (calls: readonly Promise<Response>[]) =>
  (await Promise.all(calls)).map(({ status }) => status).sort()

test('a network may ask so often in a minute, and is then told how long to wait', async () => {
  vi.stubEnv('API_RATE_PER_MINUTE', '4')
  expect(await statuses([1, 2, 3, 4, 5, 6].map((n) => call('192.0.2.1', `198.51.100.${n}`)))).toEqual([
    200, 200, 200, 200, 429, 429,
  ])
  const refused = await call('192.0.2.1')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  expect(refused.headers.get('cache-control')).toBe('no-store')
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
  expect(await refused.json()).toMatchObject({
    status: 429,
    detail: expect.stringContaining(`${wait} seconds`) as string,
  })

  expect((await call('192.0.2.2')).status).toBe(200)
})

test('mistakes and the description count as well', async () => {
  vi.stubEnv('API_RATE_PER_MINUTE', '3')
  const paths = ['/api/nothing', '/api/v1/deadlines/appeal', '/api/openapi.json', '/api/openapi.json']
  const found = []
  for (const path of paths) found.push((await call('2001:db8::1', '', path)).status)
  expect(found).toEqual([404, 400, 200, 429])
  expect((await call('2001:db8::2')).status).toBe(429)
  expect((await call('2001:db8:0:1::1')).status).toBe(200)
})

test('behind a proxy of the provider’s own, the network is the one that the proxy names', async () => {
  vi.stubEnv('API_RATE_PER_MINUTE', '1')
  vi.stubEnv('TRUST_PROXY', '1')
  const found = []
  for (const forwarded of ['203.0.113.1', '203.0.113.2', '203.0.113.9, 203.0.113.1'])
    found.push((await call('10.0.0.1', forwarded)).status)
  expect(found).toEqual([200, 200, 429])
})

test('a parameter that the framework drops on the way is refused like any other', async () => {
  const url = 'http://localhost:3000/api/v1/working-days?on=2026-11-02'
  const ask = (path: string) =>
    GET(new Request(url, { headers: { [socketAddressHeader]: '192.0.2.5', [addressHeader]: path } }))
  const answer = await ask('/api/v1/working-days?on=2026-11-02&__proto__=1')
  expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ parameter: '__proto__' }] }])
  expect((await ask('/api/v1/working-days?on=2026-11-02')).status).toBe(200)
})

test('when the database cannot answer, every site is told so and when to come back', async () => {
  vi.stubEnv('API_RATE_PER_MINUTE', '4')
  await transact((tx) => tx.execute(sql`alter table limits rename to limits_away`))
  const answer = await call('192.0.2.4')
  await transact((tx) => tx.execute(sql`alter table limits_away rename to limits`))
  expect(answer.status).toBe(503)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('retry-after')).toBe('60')
  expect(await answer.json()).toMatchObject({ status: 503, title: 'Not just now' })
  expect((await call('192.0.2.4')).status).toBe(200)
})

test('a browser’s question beforehand is answered without counting', async () => {
  vi.stubEnv('API_RATE_PER_MINUTE', '1')
  const ask = (method: string) =>
    new Request('http://localhost:3000/api/v1/bank-holidays', {
      method,
      headers: { [socketAddressHeader]: '192.0.2.3', 'access-control-request-method': 'GET' },
    })
  for (const _ of [1, 2, 3]) {
    const answer = await OPTIONS(ask('OPTIONS'))
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-methods')).toContain('GET')
    expect(answer.headers.get('access-control-allow-headers')).toBe('*')
  }
  expect((await POST(ask('POST'))).status).toBe(405)
})
