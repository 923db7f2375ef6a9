import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { setting } from '@/lib/kernel/configuration'
import { FeedFailure } from './feed-failure'

/**
 * Finds the addresses behind a name and gives back those to connect to, and no others: whatever a name is said to be a
 * moment later, the connection goes where was looked. Fails when one of them is not on the public internet, unless
 * CALENDAR_FEED_ALLOW lists it.
 */
export const lookUpAllowed: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true })
    .then((found) => {
      if (!found.every(({ address }) => isAllowed(hostname, address))) throw new FeedFailure('not_reached')
      const [first] = found
      if (options.all) answer(null, found)
      else answer(null, first!.address, first!.family)
    })
    .catch((error: unknown) => answer(error as Error, '', 0))
}

/**
 * Refuses an address that is written as a number, which nobody looks up. A browser's reading of it applies, so 127.1,
 * 2130706433 and ::ffff:127.0.0.1 are all the machine itself.
 */
export function demandAllowed({ hostname }: URL): void {
  const address = hostname.replace(/^\[|\]$/g, '')
  if (isIP(address) && !isAllowed(hostname, address)) throw new FeedFailure('not_reached')
}

function isAllowed(hostname: string, address: string): boolean {
  // An IPv4 address in IPv6 clothes counts as what it is.
  const parsed = ipaddr.process(address)
  if (parsed.range() === 'unicast') return true
  return setting('CALENDAR_FEED_ALLOW').some((listed) => {
    if (listed === hostname) return true
    if (!ipaddr.isValid(listed) && !ipaddr.isValidCIDR(listed)) return false
    const [network, bits] = ipaddr.isValidCIDR(listed)
      ? ipaddr.parseCIDR(listed)
      : ([ipaddr.parse(listed), ipaddr.parse(listed).kind() === 'ipv4' ? 32 : 128] as const)
    return network.kind() === parsed.kind() && parsed.match(network, bits)
  })
}
