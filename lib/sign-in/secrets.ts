import { createHmac, timingSafeEqual } from 'node:crypto'
import type { LetterProps } from '@/emails/letter'
import { setting } from '@/lib/kernel/configuration'
import { appOrigin } from '@/lib/kernel/urls'

/** How long a sign-in message is good for. */
export const goodForMinutes = 15

type Props = LetterProps['sign-in']

/**
 * What the sign-in letter says to its reader. Link and code are worked out from the id of the message and the
 * service's secret whenever they are needed, so that neither stands in the database, not even in the letter.
 */
export function signInLetter(signInId: string): Props {
  const link = `${appOrigin()}/sign-in/link?token=${linkToken(signInId)}`
  return { link, code: signInCode(signInId), minutes: goodForMinutes }
}

/** What is kept of that letter. */
export function keptSignInLetter(): Props {
  return { link: `${appOrigin()}/sign-in/link?token=…`, code: '••••••', minutes: goodForMinutes }
}

/** The 32 bytes that the link carries. */
export function linkToken(signInId: string): string {
  return keyed('link', signInId).toString('base64url')
}

/** Six digits to type. */
export function signInCode(signInId: string): string {
  return String(keyed('code', signInId).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** How a link's token is kept. */
export const linkHash = (token: string) => keyed('kept link', token).toString('hex')

/** How a code is kept, bound to its message. */
export const codeHash = (signInId: string, code: string) =>
  keyed('kept code', `${signInId} ${code}`).toString('hex')

/** Whether a hash is the one that is kept, told in the same time either way. */
export function isSame(hash: string, kept: string): boolean {
  const [one, other] = [Buffer.from(hash), Buffer.from(kept)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function keyed(purpose: string, text: string): Buffer {
  return createHmac('sha256', setting('NEXTAUTH_SECRET')).update(`sign-in ${purpose}\n${text}`).digest()
}
