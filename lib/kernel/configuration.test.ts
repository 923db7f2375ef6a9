import { randomBytes } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { configurationProblems, setting } from './configuration'

const complete = {
  DATABASE_URL: 'postgres://service@db.example:5432/mediation',
  SMTP_URL: 'smtps://user:word@mail.example:465',
  APP_ORIGIN: 'https://mediation.example',
  NEXTAUTH_SECRET: 'mF0vJ2yq8Zb4TnXw6LpR1sKc9HdG3aUe',
  DATA_KEY: randomBytes(32).toString('base64'),
  CERTIFICATE_KEY: Buffer.from([0x30, 0x82, 1, 2]).toString('base64'),
  CERTIFICATE_KEY_PASSWORD: 'opens it',
}

afterEach(() => vi.unstubAllEnvs())

test('a complete environment has no problems', () => expect(configurationProblems(complete)).toEqual([]))

test.each(Object.keys(complete))('without %s the service does not start', (name) => {
  expect(configurationProblems({ ...complete, [name]: undefined })).toEqual([`${name} is not set`])
  expect(configurationProblems({ ...complete, [name]: ' ' })).toEqual([`${name} is not set`])
})

test('a demonstration needs no mail server and no bought key, but its own secrets', () => {
  expect(configurationProblems({ DEMO: '1', DATABASE_URL: complete.DATABASE_URL })).toEqual([
    'APP_ORIGIN is not set',
    'NEXTAUTH_SECRET is not set',
    'DATA_KEY is not set',
  ])
})

test.each([
  ['DATABASE_URL', 'mysql://db', 'must be an address that begins with postgres:// or postgresql://'],
  ['DATABASE_URL', 'not an address', 'must be an address that begins with postgres:// or postgresql://'],
  ['SMTP_URL', 'mail.example', 'must be an address that begins with smtp:// or smtps://'],
  ['APP_ORIGIN', 'http://mediation.example', /^APP_ORIGIN must be an https/],
  ['APP_ORIGIN', 'https://mediation.example/', /^APP_ORIGIN must be an https/],
  ['APP_ORIGIN', 'http://localhost.attacker.example', /^APP_ORIGIN must be an https/],
  ['NEXTAUTH_SECRET', 'short', 'must have 32 characters or more'],
  ['NEXTAUTH_SECRET', 'a'.repeat(64), /^NEXTAUTH_SECRET is too easy to guess/],
  ['NEXTAUTH_SECRET', 'please-change-me-before-you-deploy-it', /^NEXTAUTH_SECRET is too easy to guess/],
  ['DATA_KEY', randomBytes(31).toString('base64'), /^DATA_KEY must be 32 bytes in base64/],
  ['DATA_KEY', 'not base64!', /^DATA_KEY must be 32 bytes in base64/],
  ['DATA_KEY', Buffer.alloc(32).toString('base64'), /^DATA_KEY is too easy to guess/],
  [
    'CERTIFICATE_KEY',
    Buffer.from('-----BEGIN').toString('base64'),
    'must be a PKCS#12 file (.p12) in base64',
  ],
  ['SIGN_IN_LIMIT', '0', 'must be from 1 to 100000'],
  ['SIGN_IN_LIMIT', 'five', 'must be a whole number'],
  ['TRUST_PROXY', 'yes', 'must be a whole number'],
])('%s = %s is refused', (name, value, message) => {
  const [problem, ...more] = configurationProblems({ ...complete, [name]: value })
  expect(more).toEqual([])
  if (typeof message === 'string') expect(problem).toBe(`${name} ${message}`)
  else expect(problem).toMatch(message)
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3107'])('%s will do on one’s own machine', (origin) => {
  expect(configurationProblems({ ...complete, APP_ORIGIN: origin })).toEqual([])
})

test('a refusal does not repeat a secret', () => {
  const weak = 'please-change-me-before-you-deploy-it'
  expect(configurationProblems({ ...complete, NEXTAUTH_SECRET: weak }).join()).not.toContain(weak)
})

test('one setting is read, or named in the refusal', () => {
  vi.stubEnv('SIGN_IN_LIMIT', '')
  expect(setting('SIGN_IN_LIMIT')).toBe(5)
  vi.stubEnv('SIGN_IN_LIMIT', '200')
  expect(setting('SIGN_IN_LIMIT')).toBe(200)
  vi.stubEnv('NEXTAUTH_SECRET', undefined)
  expect(() => setting('NEXTAUTH_SECRET')).toThrow('NEXTAUTH_SECRET is not set')
})
