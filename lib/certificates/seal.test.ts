import { expect, test } from 'vitest'
import { certificateContent } from './content'
import { makeDemoKey } from './demo-key'
import { tookPart } from './particulars.fixture'
import { renderCertificate } from './pdf/render'
import { openSealingKey, seal, sealIsIntact, SealingKeyError } from './seal'

const issuedAt = new Date('2026-12-09T10:00:00Z')
const file = await makeDemoKey('Arrange SEND mediation', new Date('2026-11-23T09:00:00Z'))
const key = await openSealingKey(file.p12, file.password)
const { bytes } = await renderCertificate(certificateContent(tookPart), key, issuedAt)

function changed(at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

test('a sealed certificate is intact, under its own key only', async () => {
  const other = await makeDemoKey('Somebody else', issuedAt)
  const { signer } = await openSealingKey(other.p12, other.password)
  expect(sealIsIntact(bytes)).toBe(true)
  expect(sealIsIntact(bytes, [signer.certificate, key.signer.certificate])).toBe(true)
  expect(sealIsIntact(bytes, [signer.certificate])).toBe(false)
})

test('one changed byte breaks it, in the page, in the signature or in what pads it', () => {
  const signature = Buffer.from(bytes).indexOf('/Contents <') + '/Contents <'.length
  const places = [
    ...Array.from({ length: 150 }, (_, step) => Math.floor((step * bytes.length) / 150)),
    ...Array.from({ length: 100 }, (_, step) => signature + step * 20),
  ]
  for (const at of places) expect(sealIsIntact(changed(at)), `byte ${at}`).toBe(false)
})

test('nothing may be added, taken away or sealed over', async () => {
  expect(sealIsIntact(Buffer.concat([bytes, Buffer.from('\n')]))).toBe(false)
  expect(sealIsIntact(bytes.subarray(0, -1))).toBe(false)
  expect(sealIsIntact(Buffer.concat([bytes, bytes]))).toBe(false)
  await expect(seal(bytes, key, issuedAt)).rejects.toThrow('already signed')
})

test.each(['', '%PDF-1.7', '/ByteRange [0 1 2 3]', '/ByteRange [0 10 20 1] /Contents <00>'])(
  'a foreign file is not intact: %j',
  (text) => {
    expect(sealIsIntact(Buffer.from(text))).toBe(false)
  },
)

test('the drawing is kept as it was, with the seal after it', () => {
  expect(Buffer.from(bytes).toString('latin1')).toMatch(
    /^%PDF-1\.7[\s\S]*%%EOF[\s\S]*ETSI\.CAdES\.detached[\s\S]*%%EOF/,
  )
})

test('a wrong password, a foreign file or an expired key is refused in plain words', async () => {
  await expect(openSealingKey(file.p12, 'wrong')).rejects.toThrow(SealingKeyError)
  await expect(openSealingKey(Buffer.from('no key'), '')).rejects.toThrow('cannot be opened')
  for (const when of ['2036-11-24T00:00:00Z', '2026-11-22T00:00:00Z'])
    await expect(seal(bytes, key, new Date(when))).rejects.toThrow('not valid today')
})
