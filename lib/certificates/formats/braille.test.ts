import { expect, test } from 'vitest'
import { certificateContent } from '../content'
import { tookPart } from '../particulars.fixture'
import { brailleColumns, brailleText } from './braille'

const content = certificateContent(tookPart)
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').replaceAll('’', "'")

test('no line is longer than 40 columns, whatever the names', () => {
  const name = 'Wolfeschlegelsteinhausen'.repeat(5)
  const text = brailleText(certificateContent({ ...tookPart, holder: { ...tookPart.holder, name } }))
  for (const line of [...text.split('\n'), ...brailleText(content).split('\n')])
    expect(line.length).toBeLessThanOrEqual(brailleColumns)
  expect(text.replaceAll('\n', '')).toContain(name.slice(0, 60))
})

test('has every fact of both pages, in order', () => {
  const text = plain(brailleText(content))
  const { about, statement, next } = content
  const facts = [
    content.number,
    content.law,
    content.letterDate.value,
    content.issueDate.value,
    ...about.lines.flatMap(({ label, value }) => [label, value]),
    ...statement.sentences,
    content.adviser.capacity,
    'K7PM4 R9X2D',
    next.dates?.safe.value ?? '',
    next.dates?.legal?.value ?? '',
    ...next.send.things.map((thing) => thing.replace(/[“”]/g, '"')),
    ...next.workings.steps,
    next.note,
  ]
  let from = 0
  for (const fact of facts.map(plain)) {
    const found = text.indexOf(fact, from)
    expect(found, fact).toBeGreaterThanOrEqual(from)
    from = found
  }
})
