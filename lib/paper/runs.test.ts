import { describe, expect, test } from 'vitest'
import { joiners } from './faces'
import { printedNames, refusedNames } from './names.fixture'
import { firstUnprintable, Unprintable, visualRuns } from './runs'
import { shape, spelledGlyphs } from './shape'

/** What a reader takes out of the file, run after run in the order they stand on paper. */
function copiedOut(line: string): string[] {
  return visualRuns(line, 'semibold').map(({ text, face, reading }) => {
    const shaped = shape(face, text, reading)
    const glyphs = shaped ? spelledGlyphs(shaped, text, face.outlines) : []
    const inOrder = reading === 'rtl' ? glyphs.toReversed() : glyphs
    return inOrder.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('')
  })
}

const names = printedNames.flatMap(([, ...those]) => those)

test.each(names)('%s can be copied out as it was written', (name) => {
  expect(copiedOut(name).join('')).toBe(name)
})

test('a Persian name keeps its parts apart on paper', () => {
  const name = `نیم${joiners[0]}فاصله`
  const [joined] = visualRuns(name.replace(joiners[0] ?? '', ''), 'regular')
  const [apart] = visualRuns(name, 'regular')
  expect(apart?.width).not.toBe(joined?.width)
  expect(copiedOut(name)).toEqual(['نیمفاصله'])
})

describe('direction', () => {
  test('a right-to-left name inside an English sentence is one run with its words and spaces', () => {
    expect(copiedOut('I gave محمد علي information.')).toEqual(['I gave ', 'محمد علي', ' ', 'information.'])
  })

  test('numbers and brackets inside it stand where the Unicode rules put them', () => {
    const runs = visualRuns('علي (محمد) 12', 'regular')
    expect(runs.at(0)?.text).toBe('12')
    expect(runs.at(-1)?.text.startsWith('علي')).toBe(true)
  })

  test('a hyphen between Hebrew and Latin stays between them', () => {
    expect(copiedOut('דוד-Smith').join('')).toBe('דוד-Smith')
  })
})

test.each(refusedNames)('%s: %s is refused by the character %s', (_script, name, character) => {
  expect(firstUnprintable(name)).toBe(character)
})

test('an accent with nothing to stand on is refused', () => {
  expect(() => visualRuns('ਿ', 'regular')).toThrow(Unprintable)
})

test.each([
  ['Amina Yusuf-Okafor', null],
  ['Jose\u0301', null],
  ['สมชาย', 'ส'],
  ['Ana\u0000', '\u0000'],
  ['Ana\u200f', '\u200f'],
  ['', null],
])('the first unprintable character of %j is %j', (name, character) => {
  expect(firstUnprintable(name)).toBe(character)
})
