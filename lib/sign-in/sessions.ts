import { createHash, randomBytes } from 'node:crypto'
import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { reader, transact, type Transaction } from '@/db/client'
import { sessions, users } from '@/db/schema/people'
import { now } from '@/lib/kernel/now'

/** A session nobody uses ends after this. */
export const idleSeconds = 60 * 60

/** No session lasts longer, however much it is used. */
export const longestSeconds = 12 * 60 * 60

/**
 * Where next-auth keeps sessions: the Drizzle adapter, except that a token is stored only as its hash, and that a
 * session which is too old, or whose person may no longer sign in, is not there. It can do nothing but look after
 * sessions: people are made by signing in, and changed by commands.
 */
export const sessionStore = {
  createSession: (session: StoredSession) =>
    transact(async (tx) => given(session, await adapter(tx).createSession!(stored(session)))),

  async getSessionAndUser(sessionToken: string) {
    const at = now()
    const [found] = await reader
      .select({
        session: { userId: sessions.userId, expires: sessions.expires },
        user: { id: users.id, name: users.name, email: users.email, emailVerified: users.emailVerified },
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(
        and(
          eq(sessions.sessionToken, hashed(sessionToken)),
          gt(sessions.expires, at),
          gt(sessions.createdAt, new Date(at.getTime() - longestSeconds * 1000)),
          isNull(users.disabledAt),
        ),
      )
    return found ? { user: found.user, session: { sessionToken, ...found.session } } : null
  },

  updateSession: (session: Pick<StoredSession, 'sessionToken'> & Partial<StoredSession>) =>
    transact(async (tx) => {
      const updated = await adapter(tx).updateSession!(stored(session))
      return updated ? given(session, updated) : null
    }),

  deleteSession: (sessionToken: string) =>
    transact(async (tx) => {
      await adapter(tx).deleteSession!(hashed(sessionToken))
    }),
}

type StoredSession = { sessionToken: string; userId: string; expires: Date }

/** Begins a session and gives its token, for the cookie and for nothing else. */
export async function beginSession(userId: string): Promise<string> {
  const sessionToken = randomBytes(32).toString('base64url')
  const expires = new Date(now().getTime() + idleSeconds * 1000)
  await sessionStore.createSession({ sessionToken, userId, expires })
  return sessionToken
}

/** Ends a session for good. A token that is none ends nothing. */
export const endSession = (sessionToken: string): Promise<void> => sessionStore.deleteSession(sessionToken)

const adapter = (tx: Transaction) =>
  DrizzleAdapter(tx, { usersTable: users, sessionsTable: sessions } as never)

const hashed = (token: string) => createHash('sha256').update(token).digest('hex')

const stored = <Session extends { sessionToken: string }>(session: Session): Session => ({
  ...session,
  sessionToken: hashed(session.sessionToken),
})

/** What the store answers, with the token that the caller knows. */
const given = ({ sessionToken }: { sessionToken: string }, { userId, expires }: StoredSession) => ({
  sessionToken,
  userId,
  expires,
})
