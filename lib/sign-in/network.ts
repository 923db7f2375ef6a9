import { isIP } from 'node:net'

/**
 * The network that a request came from, to count by: an IPv4 address, or the first 64 bits of an IPv6 one, since a
 * household has all of those. What is no address is counted together.
 *
 * `proxies` says how many proxies of the provider's own stand before the service. Each adds the address it was
 * called from to the end of X-Forwarded-For; whatever stands before those, anybody can have written.
 */
export function networkOf(socket: string | null, forwardedFor: string | null, proxies: number): string {
  const forwarded = (forwardedFor ?? '').split(',').map((address) => address.trim())
  const address = proxies > 0 ? (forwarded.at(-proxies) ?? '') : (socket ?? '')
  const plain = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^::ffff:(?=[\d.]+$)/i, '')
  if (isIP(plain) === 4) return plain
  return isIP(plain) === 6 ? `${firstHalf(plain)}::/64` : 'unknown'
}

/** The first four groups of an IPv6 address. */
function firstHalf(address: string): string {
  const [left = '', right] = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname
    .slice(1, -1)
    .split('::')
  const [before, after] = [groupsOf(left), groupsOf(right ?? '')]
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

const groupsOf = (part: string) => (part === '' ? [] : part.split(':'))
