import { openSealingKey, SealingKeyError, type SealingKey } from './seal'

let opened: { from: string; key: Promise<SealingKey> } | undefined

/**
 * The provider's key for sealing certificates, from CERTIFICATE_KEY (PKCS#12, base64) and
 * CERTIFICATE_KEY_PASSWORD, opened once a process. Throws SealingKeyError when it is missing or cannot be opened.
 */
export async function providerKey(): Promise<SealingKey> {
  const { CERTIFICATE_KEY: key, CERTIFICATE_KEY_PASSWORD: password } = process.env
  if (!key || !password) throw new SealingKeyError('The key that seals certificates is not set up')
  const from = `${key} ${password}`
  if (opened?.from !== from)
    opened = { from, key: openSealingKey(new Uint8Array(Buffer.from(key, 'base64')), password) }
  return opened.key
}
