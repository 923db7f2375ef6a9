import { BmpString, Integer, OctetString, Utf8String } from 'asn1js'
import * as pkijs from 'pkijs'

/** A key and its certificate as one PKCS#12 file, and the password that opens it. */
export type KeyFile = { p12: Uint8Array; password: string }

/**
 * Makes a signing key for a demonstration: P-256, with a certificate it signs itself, good for ten years from
 * `now`. Needs no network. A real provider brings a key from a certificate authority instead, in the same form.
 */
export async function makeDemoKey(organisation: string, now: Date): Promise<KeyFile> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const password = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')
  const certificate = await selfSigned(pair, organisation, now)
  return { p12: await intoFile(pair.privateKey, certificate, password), password }
}

const commonName = '2.5.4.3'
const keyUsage = '2.5.29.15'
const digitalSignatureAndNonRepudiation = Uint8Array.of(0x03, 0x02, 0x06, 0xc0)

async function selfSigned(pair: CryptoKeyPair, organisation: string, now: Date): Promise<pkijs.Certificate> {
  const certificate = new pkijs.Certificate()
  certificate.version = 2
  const serial = crypto.getRandomValues(new Uint8Array(16))
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  certificate.serialNumber = new Integer({ valueHex: serial.buffer })
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({
        type: commonName,
        value: new Utf8String({ value: `${organisation} certificates (demonstration)` }),
      }),
    )
  certificate.notBefore.value = new Date(now)
  certificate.notAfter.value = new Date(new Date(now).setUTCFullYear(now.getUTCFullYear() + 10))
  certificate.extensions = [
    new pkijs.Extension({
      extnID: keyUsage,
      critical: true,
      extnValue: digitalSignatureAndNonRepudiation.slice().buffer,
    }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey)
  await certificate.sign(pair.privateKey, 'SHA-256')
  return certificate
}

/** PKCS#12: the key encrypted with AES-256, the certificate beside it, the whole under a SHA-256 HMAC. */
async function intoFile(
  key: CryptoKey,
  certificate: pkijs.Certificate,
  password: string,
): Promise<Uint8Array> {
  const secret = new TextEncoder().encode(password).buffer
  const keyBag = new pkijs.PKCS8ShroudedKeyBag({
    parsedValue: new pkijs.PrivateKeyInfo({
      schema: pkijs.PrivateKeyInfo.fromBER(await crypto.subtle.exportKey('pkcs8', key)).toSchema(),
    }),
  })
  await keyBag.makeInternalValues({
    password: secret,
    contentEncryptionAlgorithm: {
      name: 'AES-CBC',
      length: 256,
    } as unknown as pkijs.ContentEncryptionAlgorithm,
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: 100_000,
  })
  const link = keyId(await crypto.subtle.digest('SHA-1', certificate.toSchema().toBER(false)))
  const bags = new pkijs.SafeContents({
    safeBags: [
      new pkijs.SafeBag({
        bagId: '1.2.840.113549.1.12.10.1.2',
        bagValue: keyBag,
        bagAttributes: [link, label()],
      }),
      new pkijs.SafeBag({
        bagId: '1.2.840.113549.1.12.10.1.3',
        bagValue: new pkijs.CertBag({ parsedValue: certificate }),
        bagAttributes: [link, label()],
      }),
    ],
  })
  const file = new pkijs.PFX({
    parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new pkijs.AuthenticatedSafe({
        parsedValue: { safeContents: [{ privacyMode: 0, value: bags }] },
      }),
    },
  })
  if (!file.parsedValue?.authenticatedSafe) throw new Error('The key file could not be put together')
  await file.parsedValue.authenticatedSafe.makeInternalValues({ safeContents: [{}] })
  await file.makeInternalValues({
    password: secret,
    iterations: 100_000,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  })
  return new Uint8Array(file.toSchema().toBER(false))
}

const keyId = (digest: ArrayBuffer): pkijs.Attribute =>
  new pkijs.Attribute({ type: '1.2.840.113549.1.9.21', values: [new OctetString({ valueHex: digest })] })

const label = (): pkijs.Attribute =>
  new pkijs.Attribute({ type: '1.2.840.113549.1.9.20', values: [new BmpString({ value: 'certificates' })] })
