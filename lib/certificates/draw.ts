import { problem } from '@/lib/kernel/refusal'
import { describe, Unprintable } from '@/lib/paper/runs'
import { DoesNotFit } from '@/lib/paper/sheet'
import { whyNotPrinted } from '@/lib/paper/why-not-printed'
import type { CertificateContent } from './content'
import { renderCertificate, type RenderedCertificate } from './pdf/render'
import { providerKey } from './provider-key'
import { SealingKeyError } from './seal'

/** A certificate with the public certificate (DER) of the key that sealed it. */
export type DrawnCertificate = RenderedCertificate & { readonly sealedWith: Uint8Array }

/**
 * Draws and seals a certificate. Where that cannot be done it stops the command in plain words: nothing is issued, and
 * what is owed stays owed.
 */
export async function drawn(content: CertificateContent, at: Date): Promise<DrawnCertificate> {
  try {
    const key = await providerKey()
    return { ...(await renderCertificate(content, key, at)), sealedWith: key.signer.certificate }
  } catch (error) {
    const why = whyNotDrawn(error)
    throw why ? problem('', `${why} Nothing was issued, and the last day to issue it has not moved.`) : error
  }
}

/** In the adviser's words; nothing where it is a fault of ours. */
function whyNotDrawn(error: unknown): string | undefined {
  if (error instanceof Unprintable)
    return `We cannot print the character ${describe(error.character)} in a name. Ask the family for another spelling, and correct it.`
  if (error instanceof DoesNotFit)
    return 'The names are too long for one page. Shorten what can be shortened.'
  if (error instanceof SealingKeyError) return `${error.message}.`
  return whyNotPrinted(error)
}
