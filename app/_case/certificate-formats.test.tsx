import { PDF } from '@libpdf/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import {
  certificateContent,
  type CertificateContent,
  type CertificateParticulars,
} from '@/lib/certificates/content'
import { makeDemoKey } from '@/lib/certificates/demo-key'
import { brailleText } from '@/lib/certificates/formats/braille'
import { spokenCode } from '@/lib/certificates/number'
import { tookPart } from '@/lib/certificates/particulars.fixture'
import { largePrint } from '@/lib/certificates/pdf/large-print'
import { renderCertificate } from '@/lib/certificates/pdf/render'
import { openSealingKey } from '@/lib/certificates/seal'
import { date } from '@/lib/law/calendar/date'
import { CertificateSheets } from './certificate-sheets'

/*
 * The certificate has five forms, and all of them say the same: whatever stands in its content stands in each, but for
 * what only a machine reads.
 */

const issuedAt = new Date('2026-12-09T10:00:00Z')
const { p12, password } = await makeDemoKey('Arrange SEND mediation', issuedAt)
const key = await openSealingKey(p12, password)

const textOf = async (bytes: Uint8Array) =>
  (await PDF.load(bytes))
    .extractText()
    .map(({ text }) => text)
    .join('\n')

const forms: Record<string, (content: CertificateContent) => Promise<string>> = {
  'the PDF': async (content) => textOf((await renderCertificate(content, key, issuedAt)).bytes),
  'large print': async (content) => textOf(await largePrint(content, issuedAt)),
  braille: (content) => Promise.resolve(brailleText(content)),
  'the page': (content) =>
    Promise.resolve(unmarked(renderToStaticMarkup(<CertificateSheets content={content} />))),
}

const unmarked = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** Line ends, hard spaces and curly marks are each form's own. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')

/** Every text of a certificate, whatever field it stands in. */
function everyText({ kind: _kind, service, check, next, ...rest }: CertificateContent): string[] {
  const { heading, address, code } = check
  const { workings, ...advice } = next
  // A heading with nothing below it is left out.
  const counted = workings.steps.length > 0 ? workings : []
  return textsIn([rest, advice, counted, service.name, heading, address, spokenCode(code)])
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

const grounds: CertificateParticulars['ground'][] = [
  { kind: 'information_given' },
  { kind: 'withdrew' },
  { kind: 'took_part', endedOn: date('2026-12-08') },
  { kind: 'not_arranged', toldOn: date('2026-12-07') },
]

const certificates: [string, Partial<CertificateParticulars>][] = [
  ...grounds.map((ground): [string, Partial<CertificateParticulars>] => [ground.kind, { ground }]),
  ['with two boards', { icbs: ['NHS Northshire ICB', 'NHS Eastmere ICB'] }],
  [
    'a young person’s',
    {
      holder: { name: 'Tomos Pryce', is: 'young_person' },
      child: { name: 'Tomos Pryce', bornOn: date('2008-11-02'), isYoungPerson: true },
    },
  ],
  [
    'a replacement',
    { replaces: { number: 'C-2026-000317-P', correctedOn: date('2026-12-14'), corrected: ['born_on'] } },
  ],
  ['without a date to give', { appeal: null }],
  [
    'with a long name',
    { holder: { name: 'Wolfeschlegelsteinhausen-Bergerdorff '.repeat(4).slice(0, 120), is: 'parent' } },
  ],
]

describe.each(Object.entries(forms))('%s', (_form, write) => {
  test.each(certificates)('says everything: %s', async (_which, changes) => {
    const content = certificateContent({ ...tookPart, ...changes })
    const written = plain(await write(content))
    const texts = everyText(content)
    expect(texts.length).toBeGreaterThan(30)
    for (const text of texts) expect(written, text).toContain(plain(text))
  })
})

test('large print is 18 points and more, one column, tagged, and says what it is', async () => {
  const bytes = await largePrint(certificateContent(tookPart), issuedAt)
  const raw = Buffer.from(bytes).toString('latin1')
  expect(raw).toContain('(Mediation certificate C-2026-000318-Q, large print)')
  expect(raw).toMatch(/\/Marked true/)
  const pages = (await PDF.load(bytes)).extractText()
  expect(pages.length).toBeGreaterThan(2)
  expect(pages[0]?.text).toContain('Large print copy of')
  for (const { lines } of pages)
    for (const line of lines)
      for (const span of line.spans) expect(span.fontSize, span.text).toBeGreaterThanOrEqual(18)
})
