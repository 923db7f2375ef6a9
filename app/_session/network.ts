import { headers } from 'next/headers'
import { setting } from '@/lib/kernel/configuration'
import { networkOf } from '@/lib/sign-in/network'
import { socketAddressHeader } from './socket-address'

/** The network that this request came from, by its socket; behind proxies of the provider's own, by their word. */
export async function requestNetwork(): Promise<string> {
  const given = await headers()
  return networkOf(given.get(socketAddressHeader), given.get('x-forwarded-for'), setting('TRUST_PROXY'))
}
