import type { NextAuthOptions } from 'next-auth'
import { setting } from '@/lib/kernel/configuration'
import { idleSeconds, sessionStore } from '@/lib/sign-in/sessions'
import { cookieOptions, sessionCookie } from './session-cookie'

/**
 * How next-auth keeps sessions: in the database, and nothing else. It has no provider, so it can sign nobody in;
 * `lib/sign-in` does that. A session that is in use is lengthened every few minutes.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: setting('NEXTAUTH_SECRET'),
    providers: [],
    adapter: sessionStore,
    session: { strategy: 'database', maxAge: idleSeconds, updateAge: 5 * 60 },
    cookies: { sessionToken: { name: sessionCookie(), options: cookieOptions() } },
    callbacks: {
      session: ({ session, user }) => ({ expires: session.expires, userId: user.id }),
    },
    // A session that cannot be read is an error, never somebody who is not signed in.
    logger: {
      error(code, metadata) {
        throw metadata instanceof Error ? metadata : new Error(code)
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}
