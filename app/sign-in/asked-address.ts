import { cookies } from 'next/headers'
import { cookieOptions } from '@/app/_session/session-cookie'
import { normalAddress } from '@/lib/kernel/email-address'
import { goodForMinutes } from '@/lib/sign-in/secrets'

/** The cookie's name. */
export const askedAddressCookie = 'asked-address'

/** Keeps the address that a message went to for the next page: in a cookie, since addresses of pages are logged. */
export async function keepAddress(typed: string): Promise<void> {
  const jar = await cookies()
  jar.set(askedAddressCookie, typed.trim(), {
    ...cookieOptions(),
    path: '/sign-in',
    maxAge: goodForMinutes * 60,
  })
}

/** The address that was kept, if it is one. */
export async function keptAddress(): Promise<string | undefined> {
  return normalAddress((await cookies()).get(askedAddressCookie)?.value ?? '')
}
