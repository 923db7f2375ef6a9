import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setText } from './lines'

const textOf = (text: string, width: number): string[] =>
  setText(text, width, 12).map(({ runs }) => runs.map((run) => run.text).join(''))

test('breaks at spaces and keeps them, so that words stay apart', () => {
  expect(textOf('one two three four', 60)).toEqual(['one two ', 'three four'])
})

test('never breaks a date held together by hard spaces', () => {
  expect(textOf('ended on 8\u00a0December\u00a02026', 110)).toEqual(['ended on ', '8 December 2026'])
})

test('cuts a word only when it is wider than the line, and Chinese between characters', () => {
  expect(textOf('Wolfeschlegelsteinhausen', 60).length).toBeGreaterThan(1)
  expect(textOf('李小龙李小龙', 40)).toEqual(['李小龙', '李小龙'])
})

test('loses nothing and never goes over the edge', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'é', '-', 'ł', 'Ż'),
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      const text = words.join(' ')
      const lines = setText(text, 120, 11)
      expect(lines.flatMap(({ runs }) => runs.map((run) => run.text)).join('')).toBe(text)
      for (const { width } of lines) expect(width).toBeLessThanOrEqual(120)
    }),
    { numRuns: 60 },
  )
})
