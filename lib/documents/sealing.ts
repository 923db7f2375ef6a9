import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { setting } from '@/lib/kernel/configuration'

/**
 * Seals bytes with the service's data key (AES-256-GCM), so that a copy of the database opens nothing.
 * `belongsTo` is sealed in as well: bytes put into another row do not open. The form is one byte for the
 * version, twelve for the nonce, sixteen for the tag, then the ciphertext.
 */
export const seal = (bytes: Uint8Array, belongsTo: string): Uint8Array =>
  sealWith(dataKey(), bytes, belongsTo)

/** The bytes as they were. Throws when they were changed, belong elsewhere, or were sealed with another key. */
export const unseal = (sealed: Uint8Array, belongsTo: string): Uint8Array =>
  unsealWith(dataKey(), sealed, belongsTo)

/** The same with a key of one's own, 32 bytes. */
export function sealWith(key: Uint8Array, bytes: Uint8Array, belongsTo: string): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(belongsTo))
  const sealed = [cipher.update(bytes), cipher.final()]
  return Buffer.concat([Uint8Array.of(version), nonce, cipher.getAuthTag(), ...sealed])
}

/** What was sealed with that key. Throws as `unseal` does. */
export function unsealWith(key: Uint8Array, sealed: Uint8Array, belongsTo: string): Uint8Array {
  if (sealed[0] !== version) throw new Error('These bytes are not sealed in a form that is known')
  const [nonceEnd, tagEnd] = [1 + nonceLength, 1 + nonceLength + tagLength]
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(1, nonceEnd), {
    authTagLength: tagLength,
  })
  decipher.setAAD(Buffer.from(belongsTo)).setAuthTag(sealed.subarray(nonceEnd, tagEnd))
  return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()])
}

/** A new key for `sealWith`. */
export const newKey = (): Uint8Array => randomBytes(32)

const algorithm = 'aes-256-gcm'
const version = 1
const nonceLength = 12
const tagLength = 16

const dataKey = () => Buffer.from(setting('DATA_KEY'), 'base64')
