import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { feedAddress } from './feed-address'
import { fetchFeed, fetchLimits } from './fetch-feed'

/** A server that must not be reached from outside, and is reached only where it is listed. */
let inside: Server
let port: number
let asked: string[]
let answers: RequestListener

beforeEach(async () => {
  asked = []
  answers = (_, answer) => answer.end('BEGIN:VCALENDAR')
  inside = createServer((request, answer) => {
    asked.push(request.url ?? '')
    answers(request, answer)
  })
  await new Promise<void>((listening) => inside.listen(0, '::', listening))
  port = (inside.address() as AddressInfo).port
})
afterEach(async () => {
  vi.unstubAllEnvs()
  inside.closeAllConnections()
  await new Promise((closed) => inside.close(closed))
})

const fetch = (address: string, limits = fetchLimits) => fetchFeed(new URL(address), limits)
const listed = (hosts: string) => vi.stubEnv('CALENDAR_FEED_ALLOW', hosts)
const at = (host: string, path = '/') => `http://${host}:${port}${path}`

const insideAddresses = [
  ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '017700000001', '0.0.0.0', 'localhost', 'localhost.'],
  ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]'],
  ...[
    '10.0.0.1',
    '172.16.0.1',
    '192.168.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '[fe80::1]',
    '[fd00:ec2::254]',
  ],
]

describe('a calendar inside a private network', () => {
  test.each(insideAddresses)('is not read at %s', async (host) => {
    await expect(fetch(at(host))).rejects.toMatchObject({ message: 'not_reached', problem: 'not_reached' })
    expect(asked).toEqual([])
  })

  const unlisted = insideAddresses.filter((host) => host !== 'localhost')
  test.each(unlisted)('nor where another server leads to it at %s', async (host) => {
    listed('localhost')
    // The same server, under a listed name, leads to an address that is not listed.
    answers = (_, answer) => answer.writeHead(302, { location: at(host, '/inside') }).end()
    await expect(fetch(at('localhost'))).rejects.toMatchObject({ problem: 'not_reached' })
    expect(asked).toEqual(['/'])
  })

  test.each([
    'file:///etc/passwd',
    'gopher://127.0.0.1:70/',
    'ftp://127.0.0.1/',
    'data:text/calendar,BEGIN:VCALENDAR',
  ])('nor does %s lead anywhere', async (target) => {
    listed('127.0.0.1')
    answers = (_, answer) => answer.writeHead(307, { location: target }).end()
    await expect(fetch(at('127.0.0.1'))).rejects.toMatchObject({ problem: 'not_reached' })
    await expect(fetch(target)).rejects.toMatchObject({ problem: 'not_reached' })
  })

  test.each(['127.0.0.1', '127.0.0.0/8', 'calendar.northshire.example, 127.0.0.1'])(
    'is read when %s is listed',
    async (hosts) => {
      listed(hosts)
      expect(await fetch(at('127.0.0.1'))).toBe('BEGIN:VCALENDAR')
    },
  )

  it('is read under its name when the name is listed, and only under that', async () => {
    listed('localhost')
    expect(await fetch(at('localhost'))).toBe('BEGIN:VCALENDAR')
    await expect(fetch(at('127.0.0.1'))).rejects.toMatchObject({ problem: 'not_reached' })
  })
})

describe('a server that does not answer as it ought to', () => {
  const short = { ...fetchLimits, milliseconds: 300 }
  beforeEach(() => listed('127.0.0.1'))

  it('is followed three times and no more', async () => {
    answers = ({ url }, answer) => {
      const step = Number(url?.slice(1))
      if (step === 3) answer.end('BEGIN:VCALENDAR')
      else answer.writeHead(301, { location: `/${step + 1}` }).end()
    }
    expect(await fetch(at('127.0.0.1', '/0'))).toBe('BEGIN:VCALENDAR')
    await expect(fetch(at('127.0.0.1', '/-1'))).rejects.toMatchObject({ problem: 'too_many_redirects' })
  })

  it('may not say more than a megabyte, also where it says it in few words', async () => {
    answers = (_, answer) => answer.end('x'.repeat(2_000_000))
    await expect(fetch(at('127.0.0.1'))).rejects.toMatchObject({ problem: 'too_large' })
    const bomb = gzipSync(Buffer.alloc(100_000_000))
    answers = (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    await expect(fetch(at('127.0.0.1'))).rejects.toMatchObject({ problem: 'too_large' })
  })

  it('may pack what it says', async () => {
    answers = (_, answer) =>
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('BEGIN:VCALENDAR'))
    expect(await fetch(at('127.0.0.1'))).toBe('BEGIN:VCALENDAR')
    answers = (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed')
    await expect(fetch(at('127.0.0.1'))).rejects.toMatchObject({ problem: 'not_reached' })
    answers = (_, answer) => answer.writeHead(200, { 'content-encoding': 'br' }).end('?')
    await expect(fetch(at('127.0.0.1'))).rejects.toMatchObject({ problem: 'not_a_calendar' })
  })

  test.each<[string, RequestListener]>([
    ['says nothing', () => undefined],
    ['drips for ever', (_, answer) => drip(answer.writeHead(200))],
    [
      'packs a drip',
      (_, answer) =>
        answer.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync('x').subarray(0, 12)),
    ],
    [
      'leads on slowly',
      (_, answer) => void setTimeout(() => answer.writeHead(302, { location: '/on' }).end(), 200),
    ],
  ])('is left when it %s', async (_, behaves) => {
    answers = behaves
    await expect(fetch(at('127.0.0.1'), short)).rejects.toMatchObject({ problem: 'too_slow' })
  })

  test.each([
    [401, 'refused'],
    [404, 'refused'],
    [500, 'not_reached'],
    [304, 'not_reached'],
    [302, 'not_reached'],
  ])('is understood when it says %d', async (status, problem) => {
    answers = (_, answer) => answer.writeHead(status).end('secret words of a server')
    await expect(fetch(at('127.0.0.1'))).rejects.toMatchObject({ problem, message: problem })
  })

  it('is not reached when it breaks off or is not there', async () => {
    answers = (request, answer) => {
      answer.writeHead(200).write('BEGIN:VCALENDAR')
      request.socket.destroy()
    }
    await expect(fetch(at('127.0.0.1'))).rejects.toMatchObject({ problem: 'not_reached' })
    await expect(fetch('http://127.0.0.1:9/')).rejects.toMatchObject({ problem: 'not_reached' })
    await expect(fetch('http://nobody.invalid/')).rejects.toMatchObject({ problem: 'not_reached' })
  })
})

describe('feedAddress', () => {
  test.each([
    ['webcal://calendar.example/a.ics', 'https://calendar.example/a.ics'],
    ['WEBCALS://calendar.example/a.ics?k=1#x', 'https://calendar.example/a.ics?k=1'],
    ['  https://calendar.example/a.ics ', 'https://calendar.example/a.ics'],
    ['http://calendar.example/', 'http://calendar.example/'],
  ])('reads %s', (typed, expected) => expect(feedAddress(typed)?.href).toBe(expected))

  test.each([
    ...['', 'calendar.example/a.ics', 'file:///etc/passwd', 'ftp://calendar.example/', 'javascript:alert(1)'],
    ...['https://me:secret@calendar.example/', 'https://', `https://calendar.example/${'x'.repeat(2000)}`],
  ])('does not take %j', (typed) => expect(feedAddress(typed)).toBeUndefined())
})

function drip(answer: Parameters<RequestListener>[1]): void {
  const dripping = setInterval(() => answer.write('BEGIN:VCALENDAR\r\n'), 20)
  answer.on('close', () => clearInterval(dripping))
}
