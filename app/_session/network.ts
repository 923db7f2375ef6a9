import { headers } from 'next/headers'
import { setting } from '@/lib/kernel/configuration'
import { networkOf } from '@/lib/sign-in/network'
import { socketAddressHeader } from './socket-address'

/** The network that this request came from, for pages and actions. */
export async function requestNetwork(): Promise<string> {
  return networkIn(await headers())
}

/** The network that a request with these headers came from, by its socket; behind proxies of the provider's own, by their word. */
export function networkIn(given: Pick<Headers, 'get'>): string {
  return networkOf(given.get(socketAddressHeader), given.get('x-forwarded-for'), setting('TRUST_PROXY'))
}
