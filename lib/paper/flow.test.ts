import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Flow } from './flow'
import { characters, printedText } from './printed-text.fixture'
import { Sheet } from './sheet'
import { withSigns } from './with-signs'

const madeAt = new Date('2026-12-09T10:00:00Z')

async function flowed(write: (flow: Flow) => void, spell?: (text: string) => string): Promise<Uint8Array> {
  const sheet = new Sheet('A paper', 'Arrange SEND mediation', madeAt)
  write(new Flow(sheet, () => 70, spell))
  return sheet.finish()
}

const sentence = 'Nordwind und Sonne stritten sich, wer von ihnen der Stärkere wäre. '

describe('no text is lost, whatever its length', () => {
  const long = sentence.repeat(120)
  test.each<[string, (flow: Flow) => void]>([
    ['a title', (flow) => flow.title(long)],
    ['a heading', (flow) => flow.heading(long)],
    ['a heading of several', (flow) => flow.subheading(long)],
    ['a paragraph', (flow) => flow.paragraph(long)],
    ['a note', (flow) => flow.note(long)],
    ['a value', (flow) => flow.facts([{ label: '', value: long }])],
    ['a label', (flow) => flow.facts([{ label: long, value: '' }])],
  ])('%s', async (_what, write) => {
    const found = characters(await printedText(await flowed(write)))
    expect(found).toEqual(characters(long))
  })

  test('what follows a long text stands below it', async () => {
    const text = await printedText(
      await flowed((flow) => {
        flow.facts([{ label: 'One', value: long }])
        flow.paragraph('The end')
      }),
    )
    expect(text.trimEnd().endsWith('The end')).toBe(true)
  })
})

test('lines and tabs are kept as they were typed, as lines and spaces', async () => {
  const text = await printedText(
    await flowed((flow) => flow.facts([{ label: 'What', value: 'One\ttwo\nthree' }])),
  )
  expect(text).toContain('One two')
  expect(text).not.toContain('two three')
})

describe('with signs', () => {
  test.each([
    ['Breaks 🙂 please', 'Breaks ? please'],
    ['He \u093f\u00a0is', 'He?\u00a0is'],
    ['on 9\u00a0December', 'on 9\u00a0December'],
    ['ਸਿਮਰਨ', 'ਸਿਮਰਨ'],
    ['Sam\u200b', 'Sam?'],
  ])('%j is printed as %j', (text, printed) => {
    expect(withSigns(text)).toBe(printed)
  })

  test('there is nothing that cannot be printed', async () => {
    const odd = fc.constantFrom(
      ...['\u093f', '\u00a0', ' ', '\u0bcd', 'க', 'ग', '\u094d', '\u200d', 'ا', 'ב', '(', '1', '🙂'],
    )
    const typed = fc.oneof(
      fc.string({ unit: odd, maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        await flowed((flow) => {
          flow.heading(text)
          flow.facts([{ label: text, value: `${text} ${text}` }])
        }, withSigns)
      }),
      { numRuns: 60 },
    )
  })
})
