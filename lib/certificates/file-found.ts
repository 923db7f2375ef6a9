import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { certificates, sealingKeys } from '@/db/schema/certificates'
import { readCertificateNumber } from './number'
import { sealIsIntact } from './seal'

/** The largest file that is looked at, in bytes: ten times what any certificate of ours takes. */
export const largestChecked = 5 * 1024 * 1024

/** What a file turned out to be. */
export type FileFound =
  | { outcome: 'known'; certificateId: string }
  /** It was ours, or says so, and is not as we issued it. */
  | { outcome: 'altered' }
  /** Says that it is a copy in large print: drawn for reading, and never sealed. */
  | { outcome: 'large_print' }
  /**
   * Nothing of ours: another's, damaged beyond knowing, or no PDF at all; or whole under the seal of a key that is not
   * ours, whatever it says of itself.
   */
  | { outcome: 'unknown'; isSealedByOthers?: true | undefined }

/**
 * Whether these bytes are a certificate as we issued it: in the register by their digest, under an unbroken seal of one
 * of our keys. Nothing of the file is kept. Whatever is in it, this answers.
 */
export async function fileFound(bytes: Uint8Array): Promise<FileFound> {
  const keys = (await reader.select({ certificate: sealingKeys.certificate }).from(sealingKeys)).map(
    ({ certificate }) => certificate,
  )
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const [found] = await reader
    .select({ id: certificates.id })
    .from(certificates)
    .where(eq(certificates.sha256, sha256))
  const isSealed = sealIsIntact(bytes, keys)
  if (found && isSealed) return { outcome: 'known', certificateId: found.id }
  // Sealed by us and in no register of ours is for a person to look into, as is the reverse.
  if (found || isSealed) return { outcome: 'unknown' }
  // It is as whoever sealed it left it: neither altered, nor by that seal anything of ours.
  if (sealIsIntact(bytes)) return { outcome: 'unknown', isSealedByOthers: true }
  if (bearsOurMarks(bytes, keys)) return { outcome: 'altered' }
  return { outcome: textOf(bytes).match(largePrints) ? 'large_print' : 'unknown' }
}

/** One mark of two is enough, so that no single change takes both away: our certificate in the seal, our title. */
function bearsOurMarks(bytes: Uint8Array, keys: readonly Uint8Array[]): boolean {
  const text = textOf(bytes)
  if (!text.startsWith('%PDF-') && !text.includes('/Type /Catalog')) return false
  const isOurTitle = [...text.matchAll(titles)].some(([, number]) => readCertificateNumber(number!))
  return isOurTitle || keys.some((key) => text.includes(Buffer.from(key).toString('hex').toUpperCase()))
}

const textOf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const titles = /Mediation certificate (C-\d{4}-\d{6}-[0-9A-Z])(?!, large print)/g
const largePrints = /Mediation certificate C-\d{4}-\d{6}-[0-9A-Z], large print/
