import { expect, test } from 'vitest'
import { networkOf } from './network'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  [null, 'unknown'],
  ['not an address', 'unknown'],
])('a socket at %s counts as %s', (socket, network) => expect(networkOf(socket, null, 0)).toBe(network))

test('what a caller writes into X-Forwarded-For is not looked at', () => {
  expect(networkOf('203.0.113.7', '198.51.100.1', 0)).toBe('203.0.113.7')
})

test('behind proxies, their own words count and no others', () => {
  const forwarded = '1.1.1.1, 198.51.100.1, 203.0.113.7'
  expect(networkOf('10.0.0.1', forwarded, 1)).toBe('203.0.113.7')
  expect(networkOf('10.0.0.1', forwarded, 2)).toBe('198.51.100.1')
  expect(networkOf('10.0.0.1', null, 1)).toBe('unknown')
  expect(networkOf('10.0.0.1', '203.0.113.7', 2)).toBe('unknown')
})
