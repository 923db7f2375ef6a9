import { openSealingKey, SealingKeyError, type SealingKey } from './seal'

let opened: Promise<SealingKey> | undefined

/**
 * The provider's key for sealing certificates, from CERTIFICATE_KEY (PKCS#12, base64) and
 * CERTIFICATE_KEY_PASSWORD, opened once a process. Throws SealingKeyError when it is missing or cannot be opened.
 */
export function providerKey(): Promise<SealingKey> {
  return (opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  }))
}

async function open(): Promise<SealingKey> {
  const { CERTIFICATE_KEY: key, CERTIFICATE_KEY_PASSWORD: password } = process.env
  if (!key || !password) throw new SealingKeyError('The key that seals certificates is not set up')
  return openSealingKey(new Uint8Array(Buffer.from(key, 'base64')), password)
}
