import { OctetString, Sequence } from 'asn1js'
import { createHash, verify, X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'

/**
 * Who signed these bytes: the signer's certificate (DER) if the CMS envelope (RFC 5652) holds a good SHA-256
 * signature over exactly them, bound to that certificate (RFC 5035), and not one bit of the envelope is out of place.
 * Otherwise null.
 *
 * @throws if the envelope is no CMS at all
 */
export function whoSigned(covered: Uint8Array, envelope: Uint8Array<ArrayBuffer>): Buffer | null {
  const cms = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(envelope).content })
  const signer = cms.signerInfos[0]
  const certificates = (cms.certificates ?? []).filter((one) => one instanceof pkijs.Certificate)
  const certificate = certificates[0]
  if (!signer?.signedAttrs || !certificate || !isCanonical(envelope, signer, certificates)) return null

  const der = Buffer.from(certificate.toSchema().toBER(false))
  const { attributes, encodedValue } = signer.signedAttrs
  if (!digestOf(covered).equals(statedDigest(attributes))) return null
  if (!digestOf(der).equals(statedCertificate(attributes))) return null
  const signature = Buffer.from(signer.signature.valueBlock.valueHexView)
  return verify('sha256', Buffer.from(encodedValue), new X509Certificate(der).publicKey, signature)
    ? der
    : null
}

const signedData = '1.2.840.113549.1.7.2'
const data = '1.2.840.113549.1.7.1'
const sha256 = '2.16.840.1.101.3.4.2.1'
const ecdsaWithSha256 = '1.2.840.10045.4.3.2'
const rsaWithSha256 = '1.2.840.113549.1.1.11'
const messageDigest = '1.2.840.113549.1.9.4'
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47'

/** The signature covers the attributes only; the frame around them is checked by building it again. */
function isCanonical(
  envelope: Uint8Array,
  { signedAttrs, signature, signatureAlgorithm }: pkijs.SignerInfo,
  certificates: readonly pkijs.Certificate[],
): boolean {
  const [certificate] = certificates
  if (!certificate || ![ecdsaWithSha256, rsaWithSha256].includes(signatureAlgorithm.algorithmId)) return false
  const algorithm = new pkijs.AlgorithmIdentifier({ algorithmId: sha256 })
  const rebuilt = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: data }),
    digestAlgorithms: [algorithm],
    certificates: [...certificates],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        digestAlgorithm: algorithm,
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({
          type: 0,
          attributes: signedAttrs?.attributes ?? [],
        }),
        signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: signatureAlgorithm.algorithmId }),
        signature: new OctetString({ valueHex: signature.valueBlock.valueHexView.slice().buffer }),
      }),
    ],
  })
  const whole = new pkijs.ContentInfo({ contentType: signedData, content: rebuilt.toSchema() })
  return Buffer.from(whole.toSchema().toBER(false)).equals(envelope)
}

function statedDigest(attributes: readonly pkijs.Attribute[]): Buffer {
  return octets(only(attributes, messageDigest))
}

/** SigningCertificateV2 ::= SEQUENCE { SEQUENCE OF { SEQUENCE { certHash, … } } } */
function statedCertificate(attributes: readonly pkijs.Attribute[]): Buffer {
  const certificates = inside(only(attributes, signingCertificateV2))
  return octets(inside(inside(certificates)))
}

function only(attributes: readonly pkijs.Attribute[], type: string): unknown {
  const values = attributes.filter((one) => one.type === type).flatMap((one) => one.values as unknown[])
  return values.length === 1 ? values[0] : undefined
}

const inside = (value: unknown): unknown =>
  value instanceof Sequence ? value.valueBlock.value[0] : undefined

const octets = (value: unknown): Buffer =>
  value instanceof OctetString ? Buffer.from(value.valueBlock.valueHexView) : Buffer.alloc(0)

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
