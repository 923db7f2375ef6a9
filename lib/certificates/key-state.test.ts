import { beforeEach, expect, test, vi } from 'vitest'
import { makeDemoKey } from './demo-key'
import { keyState } from './key-state'

/** Good for ten years from the end of November 2016. */
const { p12, password } = await makeDemoKey('The tests', new Date('2016-11-30T09:00:00Z'))

beforeEach(() => {
  vi.stubEnv('CERTIFICATE_KEY', Buffer.from(p12).toString('base64'))
  vi.stubEnv('CERTIFICATE_KEY_PASSWORD', password)
})

const on = (day: string) => keyState(new Date(`${day}T12:00:00Z`))

test('is good, then is said to run out for sixty days, then is of no use', async () => {
  expect(await on('2026-10-01')).toEqual({ state: 'good' })
  expect(await on('2026-10-02')).toEqual({ state: 'runs_out', lastOn: '2026-11-30', days: 59 })
  expect(await on('2026-11-29')).toMatchObject({ state: 'runs_out', days: 1 })
  expect(await on('2026-12-01')).toEqual({
    state: 'unusable',
    why: 'The key that seals certificates is not valid today',
  })
  expect(await on('2016-11-29')).toMatchObject({ state: 'unusable' })
})

test.each([
  [undefined, undefined, 'The key that seals certificates is not set up'],
  ['bm8ga2V5', 'x', 'The key that seals certificates cannot be opened'],
  [Buffer.from(p12).toString('base64'), 'wrong', 'The key that seals certificates cannot be opened'],
])('a key that is missing or cannot be opened is said to be so', async (key, secret, why) => {
  vi.stubEnv('CERTIFICATE_KEY', key)
  vi.stubEnv('CERTIFICATE_KEY_PASSWORD', secret)
  expect(await on('2026-01-01')).toEqual({ state: 'unusable', why })
})
