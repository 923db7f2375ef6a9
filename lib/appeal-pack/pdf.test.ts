import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { certificateContent } from '@/lib/certificates/content'
import { tookPart } from '@/lib/certificates/particulars.fixture'
import { printedText } from '@/lib/paper/printed-text.fixture'
import type { PackContent } from './content'
import { packPdf, type PackPaper } from './pdf'

const madeAt = new Date('2026-12-09T10:00:00Z')

const pack = (reason = 'There is no speech therapy'): PackContent => ({
  form: 'SEND35',
  reference: 'SM-7KQ4-M3XD',
  day: { is: 'unknown' },
  sections: [
    { number: null, heading: 'Your reasons', answers: [{ label: 'Why', value: reason }], note: null },
  ],
  enclosures: [],
  missing: [],
})

const spaced = async (bytes: Uint8Array) => (await printedText(bytes)).replace(/\s+/g, ' ')

describe('the certificate in it', () => {
  const one = tookPart.decision.grounds
  const five = ['section_b', 'section_f', 'section_i_named', 'refuse_reassess', 'refuse_amend'] as const
  test.each([
    ['ordinary names', 'Amina Yusuf-Okafor', 'Yusuf Okafor', one],
    ['120 W and 240 W', 'W'.repeat(120), 'W'.repeat(240), one],
    ['120 Chinese characters', '李小龙王芳'.repeat(24), '李小龙王芳'.repeat(24), one],
    ['120 Tamil characters', 'கௌதம்'.repeat(40), 'கௌதம்'.repeat(40), one],
    [
      '200 and 400 letters, 5 grounds',
      'Featherstone '.repeat(16).slice(0, 200),
      'Abcdefghij '.repeat(37).slice(0, 400),
      five,
    ],
  ])('is in smaller letters where names are long, and says that it is a copy: %s', async (...given) => {
    const [, parent, child, grounds] = given
    const certificate = certificateContent({
      ...tookPart,
      holder: { name: parent, is: 'parent' },
      child: { ...tookPart.child, name: child },
      decision: { ...tookPart.decision, grounds },
    })
    const text = await spaced(await packPdf({ content: pack(), certificate, papers: [] }, madeAt))
    expect(text).toContain('Copy. The certificate itself is a file of its own.')
    expect(text).toContain('What I certify')
  })
})

describe('a photograph', async () => {
  const plain = { width: 300, height: 200, channels: 3, background: '#c9c0b0' } as const
  const noisy = { ...plain, noise: { type: 'gaussian', mean: 128, sigma: 30 } as const }
  const [png, jpeg] = await Promise.all([
    sharp({ create: noisy }).png().toBuffer(),
    sharp({ create: noisy }).jpeg().toBuffer(),
  ])
  const asked = async (bytes: Uint8Array, contentType: string) => {
    const letter: PackPaper = { name: 'letter', contentType, bytes, called: 'The decision letter' }
    const certificate = certificateContent(tookPart)
    return packPdf({ content: pack(), certificate, papers: [letter] }, madeAt)
  }
  const couldNot = 'This picture could not be printed. It is among the files, as it was sent to us.'

  test.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
  ])('is printed: %s', async (type, bytes) => {
    const made = await asked(bytes, type)
    expect(Buffer.from(made).toString('latin1')).toContain('/Alt (The decision letter, as it was sent to us)')
    expect(await spaced(made)).not.toContain(couldNot)
  })

  test.each([
    ['a PNG cut short', 'image/png', png.subarray(0, png.length / 2)],
    ['a PNG of which only the start is there', 'image/png', png.subarray(0, 40)],
    ['a JPEG cut short', 'image/jpeg', jpeg.subarray(0, jpeg.length / 2)],
    ['the head of a JPEG', 'image/jpeg', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
  ])('that is damaged stops nothing, and is enclosed as it is: %s', async (_what, type, bytes) => {
    const made = await asked(bytes, type)
    expect(await spaced(made)).toContain(`The decision letter ${couldNot}`)
    expect(Buffer.from(made).toString('latin1')).toMatch(/\/Type \/Filespec/)
  })
})

test('a vowel sign that stands alone before a hard space is printed as a sign', async () => {
  const made = await packPdf({ content: pack('He \u093f\u00a0is'), certificate: null, papers: [] }, madeAt)
  expect(await spaced(made)).toContain('He? is')
})
