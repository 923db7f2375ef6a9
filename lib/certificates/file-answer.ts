import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { setting } from '@/lib/kernel/configuration'
import { now } from '@/lib/kernel/now'
import type { FileFound } from './file-found'

/** How long an answer can be looked at again, in minutes. */
const minutes = 15

/**
 * An answer about a file, to be carried in an address from the form to the page that shows it: nothing is stored
 * between the two. Signed by the service, so that nobody can make an address that says "valid" of their own file.
 */
export function carried(found: FileFound): string {
  const until = now().getTime() + minutes * 60_000
  const said = Buffer.from(JSON.stringify({ ...found, until })).toString('base64url')
  return `${said}.${signatureOf(said)}`
}

/** The answer carried; nothing when we did not sign it, or it is too old. */
export function readCarried(given: string): FileFound | null {
  const [said = '', signature = '', ...rest] = given.split('.')
  const [one, other] = [Buffer.from(signature), Buffer.from(signatureOf(said))]
  if (rest.length > 0 || one.length !== other.length || !timingSafeEqual(one, other)) return null
  const { until, ...found } = answer.parse(JSON.parse(Buffer.from(said, 'base64url').toString()))
  return now().getTime() <= until ? found : null
}

const until = z.number()
const answer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('known'), certificateId: z.uuid(), until }),
  z.object({ outcome: z.literal('altered'), until }),
  z.object({ outcome: z.literal('large_print'), until }),
  z.object({ outcome: z.literal('unknown'), isSealedByOthers: z.literal(true).optional(), until }),
])

const signatureOf = (said: string): string =>
  createHmac('sha256', setting('NEXTAUTH_SECRET')).update(`certificate file\n${said}`).digest('base64url')
