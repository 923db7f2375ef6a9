import { PDF } from '@libpdf/core'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { certificateContent, type CertificateParticulars } from '../content'
import { makeDemoKey } from '../demo-key'
import { tookPart } from '../particulars.fixture'
import { openSealingKey } from '../seal'
import { renderCertificate } from './render'

const issuedAt = new Date('2026-12-09T10:00:00Z')
const file = await makeDemoKey('Arrange SEND mediation', issuedAt)
const key = await openSealingKey(file.p12, file.password)

const render = (changes: Partial<CertificateParticulars> = {}) =>
  renderCertificate(certificateContent({ ...tookPart, ...changes }), key, issuedAt)

const named = (name: string) => render({ holder: { name, is: 'parent' } })

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await PDF.load(bytes)
  return document
    .extractText()
    .map(({ text }) => text)
    .join('\n')
}

/** UTF-16 with its mark, escaped as a PDF string is. */
function asPdfString(text: string): string {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1')
  const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }
  return utf16.replace(/[\n\r\t\x08\f\\()]/g, (character) => escapes[character] ?? `\\${character}`)
}

const source = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('an ordinary certificate', async () => {
  const { bytes, sha256 } = await render()
  const raw = source(bytes)

  test('has two A4 pages and its own digest', async () => {
    const document = await PDF.load(bytes)
    expect(document.getPages().map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
    ])
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('is tagged, titled, in English, with headings, lists and a described picture', () => {
    expect(raw).toMatch(/\/Marked true/)
    expect(raw).toMatch(/\/Lang \(en-GB\)/)
    expect(raw).toMatch(/\/DisplayDocTitle true/)
    expect(raw).toContain('(Mediation certificate C-2026-000318-Q)')
    expect(raw).toMatch(/\/Alt \(Square code\. It opens mediation\.example\/verify/)
    for (const [element, count] of Object.entries({ H1: 2, Figure: 1, L: 3, LI: 6 + 3 + 9, Document: 1 }))
      expect(raw.match(new RegExp(`/S /${element}\\b`, 'g')), element).toHaveLength(count)
  })

  test('embeds every font and holds nothing that acts', () => {
    const fonts = raw.match(/\/Type \/FontDescriptor/g)?.length ?? 0
    expect(fonts).toBeGreaterThan(0)
    expect(raw.match(/\/FontFile2/g)).toHaveLength(fonts)
    expect(raw).not.toMatch(/\/(JS|JavaScript|Launch|EmbeddedFile|URI|OpenAction|AA)\b/)
  })

  test('says what its content says, page 1 before page 2', async () => {
    const text = (await textOf(bytes)).replace(/\s+/g, ' ')
    const order = [
      'Mediation certificate',
      '2 November 2026',
      '9 December 2026',
      'Amina Yusuf-Okafor',
      'K7PM4 R9X2D',
    ]
    const places = [...order, 'What to do now', '8 January 2027', 'Form SEND35,'].map((part) =>
      text.indexOf(part),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThanOrEqual(0)
  })
})

describe('names', () => {
  test.each([
    ['Latin', 'Łukasz Đặng Nguyễn Şahin O’Brien-Þórsdóttir', 'SourceSans3'],
    ['Greek', 'Ελένη Παπαδοπούλου', 'SourceSans3'],
    ['Cyrillic', 'Юлія Щербак', 'SourceSans3'],
    ['Chinese', '李小龙', 'NotoSansSC'],
    ['two scripts', 'Priya-李', 'NotoSansSC'],
  ])('%s: %s is printed and can be copied out', async (_script, name, font) => {
    const { bytes } = await named(name)
    expect(source(bytes)).toContain(font)
    expect(await textOf(bytes)).toContain(name)
  })

  test.each([
    ['Arabic', 'محمد علي حسين', 'NotoSansArabic'],
    ['Hebrew', 'דוד בן־גוריון', 'NotoSansHebrew'],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'NotoSansGurmukhi'],
    ['Devanagari', 'क्षितिज श्रीनिवास', 'NotoSansDevanagari'],
    ['Bengali', 'মোহাম্মদ বাংলা', 'NotoSansBengali'],
    ['Gujarati', 'ધ્રુવ પટેલ', 'NotoSansGujarati'],
    ['Tamil', 'தமிழ் கௌதம்', 'NotoSansTamil'],
  ])('%s: %s stands in the structure tree in the order it is read', async (_script, name, font) => {
    const raw = source((await named(name)).bytes)
    expect(raw).toContain(font)
    expect(raw).toContain(`/ActualText (${asPdfString(name)})`)
  })

  test('decomposed letters are composed first', async () => {
    const { bytes } = await named('Jose\u0301 Nguye\u0302\u0303n')
    expect(await textOf(bytes)).toContain('José Nguyễn')
  })

  test('what one certificate prints does not change what the next one says', async () => {
    await named('Áé')
    expect(await textOf((await named('Ae')).bytes)).toContain('Ae')
  })

  test.each([
    ['Thai', 'สมชาย', 'unprintable: ส (U+0E2A)'],
    ['Amharic', 'Abel አበበ', 'unprintable: አ (U+12A0)'],
    ['a picture', 'Sam 😀', 'unprintable: 😀 (U+1F600)'],
    ['a control', 'Sam\u0007', 'unprintable: U+0007'],
    ['a hidden turn of direction', 'Sam \u202Ecod', 'unprintable: U+202E'],
    ['a rare ideograph', '李\u{2B740}', 'unprintable: \u{2B740} (U+2B740)'],
  ])('%s stops the issue and is named', async (_what, name, message) => {
    await expect(named(name)).rejects.toThrow(message)
  })

  test('of 120 characters everywhere still fit on two pages', async () => {
    const name = 'Wolfeschlegelsteinhausen-Bergerdorff '.repeat(4).slice(0, 120)
    const { bytes } = await render({
      holder: { name, is: 'parent' },
      child: { ...tookPart.child, name },
      council: name,
      adviser: { name, organisation: name },
      icbs: ['NHS Northshire ICB'],
    })
    expect((await PDF.load(bytes)).getPages()).toHaveLength(2)
  })

  test('that can never fit are refused, not cut', async () => {
    await expect(named('Wolfeschlegelsteinhausen '.repeat(100))).rejects.toThrow('does not fit on the page')
  })
})
