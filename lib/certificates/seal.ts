import { P12Signer, PDF, type Signer } from '@libpdf/core'
import { X509Certificate } from 'node:crypto'
import { whoSigned } from './seal-envelope'

/** The provider's key, opened and ready to seal. Open it once, not for every certificate. */
export type SealingKey = { signer: Signer; owner: string; validFrom: Date; validTo: Date }

/** The key cannot be used. The message is plain words for the desk; no certificate may be issued with it. */
export class SealingKeyError extends Error {
  override name = 'SealingKeyError'
}

/**
 * Opens the provider's PKCS#12 file (RSA or EC key with its certificate).
 *
 * @throws {SealingKeyError} if the file or the password is wrong
 */
export async function openSealingKey(p12: Uint8Array, password: string): Promise<SealingKey> {
  const signer = await P12Signer.create(p12, password).catch((cause: unknown) => {
    throw new SealingKeyError('The key that seals certificates cannot be opened', { cause })
  })
  const { subject, validFromDate, validToDate } = new X509Certificate(signer.certificate)
  const owner = /^CN=(.*)$/m.exec(subject)?.[1] ?? subject
  return { signer, owner, validFrom: validFromDate, validTo: validToDate }
}

/**
 * Seals a PDF with a PAdES B-B signature over all its bytes; the bytes given stay as they are, the seal follows.
 *
 * @param sealedAt the moment of issue, written into the seal
 * @throws {SealingKeyError} if the key's own certificate is not valid at that moment
 */
export async function seal(pdf: Uint8Array, key: SealingKey, sealedAt: Date): Promise<Uint8Array> {
  if (sealedAt < key.validFrom || sealedAt > key.validTo)
    throw new SealingKeyError('The key that seals certificates is not valid today')
  const document = await PDF.load(pdf)
  const { bytes } = await document.sign({
    signer: key.signer,
    level: 'B-B',
    reason: 'Issue of a mediation certificate',
    signingTime: sealedAt,
    fieldName: 'Seal',
  })
  return bytes
}

/**
 * Whether the file is exactly what was sealed, to the last byte, with one of the trusted certificates (DER).
 * Without a list any certificate will do: then it says only that nothing changed since whoever sealed it. Never throws:
 * a damaged or foreign file is simply not intact.
 */
export function sealIsIntact(pdf: Uint8Array, trusted?: readonly Uint8Array[]): boolean {
  try {
    const sealed = findSeal(pdf)
    if (!sealed) return false
    const certificate = whoSigned(sealed.covered, sealed.signature)
    if (!certificate) return false
    return !trusted || trusted.some((one) => certificate.equals(one))
  } catch {
    return false
  }
}

/** The bytes under the seal and the seal; null unless together they are the whole file. */
function findSeal(pdf: Uint8Array): { covered: Uint8Array; signature: Uint8Array<ArrayBuffer> } | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
  const [, start, length, rest, restLength] = (ranges.length === 1 ? ranges[0] : undefined)?.map(Number) ?? []
  if (start === undefined || length === undefined || rest === undefined || restLength === undefined)
    return null
  if (start !== 0 || rest <= length || rest + restLength !== pdf.length) return null
  const hex = /^<((?:[0-9A-F]{2})+)>$/.exec(text.slice(length, rest))?.[1]
  if (!hex) return null
  const padded = Uint8Array.from(Buffer.from(hex, 'hex'))
  const signature = padded.slice(0, derLength(padded))
  if (padded.subarray(signature.length).some((byte) => byte !== 0)) return null
  return { covered: Buffer.concat([pdf.subarray(0, length), pdf.subarray(rest)]), signature }
}

/** The length of the DER value at the start, its head included (long form, as every signature is). */
function derLength(bytes: Uint8Array): number {
  const lengthBytes = (bytes[1] ?? 0) & 0x7f
  return bytes.subarray(2, 2 + lengthBytes).reduce((total, byte) => total * 256 + byte, 0) + 2 + lengthBytes
}
