import { cookies } from 'next/headers'
import { appOrigin } from '@/lib/kernel/urls'
import { beginSession, endSession, longestSeconds } from '@/lib/sign-in/sessions'

/** The cookie's name. On https its prefix has browsers refuse it from anywhere else than this very host. */
export const sessionCookie = () => (isSecure() ? '__Host-mediation' : 'mediation')

/** Not for scripts, not with requests that other sites make, and only over https where there is https. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

/** Begins a new session for somebody who has just proved who they are, and ends the one before, if any. */
export async function startSession(userId: string): Promise<void> {
  await stopSession()
  const jar = await cookies()
  jar.set(sessionCookie(), await beginSession(userId), { ...cookieOptions(), maxAge: longestSeconds })
}

/** Ends the session of this request, in the database and in the browser. */
export async function stopSession(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(sessionCookie())?.value
  if (!token) return
  await endSession(token)
  jar.set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 })
}

const isSecure = () => appOrigin().startsWith('https:')
