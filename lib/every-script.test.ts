import { expect, test } from 'vitest'
import { agreementContent } from './agreements/content'
import { papersOf } from './agreements/paper'
import { anAgreement } from './agreements/particulars.fixture'
import type { PackContent } from './appeal-pack/content'
import { packPdf } from './appeal-pack/pdf'
import { certificateContent } from './certificates/content'
import { tookPart } from './certificates/particulars.fixture'
import { largePrint } from './certificates/pdf/large-print'
import { date } from './law/calendar/date'
import { printedNames, refusedNames } from './paper/names.fixture'
import { printedText } from './paper/printed-text.fixture'

/*
 * Every paper that bears a name, with names in every script. The text comes back from the page; where the letters do
 * not stand in the order they are read, from the structure tree, which is what a screen reader reads.
 */

const at = new Date('2026-12-16T15:00:00Z')
const inOrder = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Han}]*$/u

const agreement = async (name: string) =>
  papersOf(
    agreementContent(anAgreement({ child: name, between: [name], mediator: name, undertakings: [name] })),
    {
      agreedOn: date('2026-12-16'),
      days: [],
      signatures: [{ party: name, name, on: date('2026-12-16') }],
      sha256: '0',
    },
    at,
  ).then(({ bytes }) => bytes)

const certificate = (name: string) =>
  certificateContent({ ...tookPart, holder: { name, is: 'parent' }, child: { ...tookPart.child, name } })

const packOf = (name: string): PackContent => ({
  form: 'SEND35',
  reference: 'SM-7KQ4-M3XD',
  day: { is: 'unknown' },
  sections: [{ number: null, heading: 'Who', answers: [{ label: 'Your name', value: name }], note: null }],
  enclosures: [],
  missing: [],
})

const pack = (name: string) =>
  packPdf({ content: packOf(name), certificate: certificate(name), papers: [] }, at)

const papers = [
  ['agreement', agreement],
  ['appeal pack', pack],
  ['large print', (name: string) => largePrint(certificate(name), at)],
] as const

const names = printedNames.flatMap(([script, ...those]) => those.map((name) => ({ script, name })))

for (const [called, draw] of papers)
  test.each(names)(`${called}, $script: $name comes back as it was written`, async ({ name }) => {
    const bytes = await draw(name)
    if (inOrder.test(name)) expect(await printedText(bytes)).toContain(name.normalize('NFC'))
    else expect(Buffer.from(bytes).toString('latin1')).toContain(`/ActualText (${asPdfString(name)})`)
  })

test.each(refusedNames)(
  '%s, which no font has, is refused by name or printed as a sign',
  async (_, name, one) => {
    await expect(agreement(name)).rejects.toThrow(one)
    const made = await packPdf({ content: packOf(`Sam ${name}`), certificate: null, papers: [] }, at)
    expect(await printedText(made)).toContain('Sam ?')
  },
)

/** UTF-16 with its mark, escaped as a PDF string is. */
function asPdfString(text: string): string {
  const utf16 = Buffer.from(`\ufeff${text.normalize('NFC')}`, 'utf16le')
    .swap16()
    .toString('latin1')
  const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }
  return utf16.replace(/[\n\r\t\x08\f\\()]/g, (character) => escapes[character] ?? `\\${character}`)
}
