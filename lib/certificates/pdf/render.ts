import { createHash } from 'node:crypto'
import type { CertificateContent } from '../content'
import { seal, type SealingKey } from '../seal'
import { drawFirstPage, scales } from './first-page'
import { drawSecondPage } from './second-page'
import { DoesNotFit, Sheet } from '@/lib/paper/sheet'

/** A certificate as issued: store these bytes and their SHA-256 (hex) once, and never render again. */
export type RenderedCertificate = { readonly bytes: Uint8Array; readonly sha256: string }

/**
 * Draws and seals a certificate: two tagged A4 pages, every font embedded.
 *
 * @param issuedAt the moment of issue, for the file's dates and the seal
 * @throws {Unprintable} naming the first character that no font can print
 * @throws {DoesNotFit} if it would need a third page
 * @throws {FontMissing | SealingKeyError} if a font is not installed or the key is out of date
 */
export async function renderCertificate(
  content: CertificateContent,
  key: SealingKey,
  issuedAt: Date,
): Promise<RenderedCertificate> {
  const sheet = draw(content, issuedAt)
  const bytes = await seal(await sheet.finish(), key, issuedAt)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function draw(content: CertificateContent, issuedAt: Date): Sheet {
  for (const scale of scales) {
    const sheet = new Sheet(`${content.title} ${content.number}`, content.service.name, issuedAt)
    try {
      drawFirstPage(sheet, content, scale)
      drawSecondPage(sheet, content)
      return sheet
    } catch (error) {
      if (!(error instanceof DoesNotFit) || scale === scales.at(-1)) throw error
    }
  }
  throw new DoesNotFit('page 1')
}
