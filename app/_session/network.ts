import { headers } from 'next/headers'
import { setting } from '@/lib/kernel/configuration'
import { networkOf } from '@/lib/sign-in/network'

/** The network that this request came from. `instrumentation.ts` notes the socket's address on every request. */
export async function requestNetwork(): Promise<string> {
  const given = await headers()
  return networkOf(given.get('x-socket-address'), given.get('x-forwarded-for'), setting('TRUST_PROXY'))
}
