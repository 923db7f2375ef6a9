import { createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { calendarLinks } from '@/db/schema/feeds'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { setting } from '@/lib/kernel/configuration'
import { appOrigin } from '@/lib/kernel/urls'

/**
 * What stands in the private address of somebody's meetings: 32 bytes, worked out from the link's id and the service's
 * secret whenever they are shown, so that they stand in no table.
 */
export const linkToken = (linkId: string) => keyed('address', linkId).toString('base64url')

/** How a token is kept. */
export const linkHash = (token: string) => keyed('kept', token).toString('hex')

/** The actor's own private address, and since when it is good. Nothing while they have none. */
export async function ownCalendarLink(actor: Actor) {
  const userId = actorId(actor)
  if (!userId) return undefined
  const [link] = await reader.select().from(calendarLinks).where(eq(calendarLinks.userId, userId))
  return link && { address: `${appOrigin()}/calendar/${linkToken(link.id)}.ics`, madeAt: link.madeAt }
}

const keyed = (purpose: string, text: string) =>
  createHmac('sha256', setting('NEXTAUTH_SECRET')).update(`calendar link ${purpose}\n${text}`).digest()
