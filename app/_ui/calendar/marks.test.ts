import fc from 'fast-check'
import { expect, it } from 'vitest'
import { marksOf } from './marks'

it('takes the first letters of the first and the last word, in any script', () => {
  expect(marksOf(['Ruth Adeyemi', 'Jonah Marsh', 'Ana van der Berg', 'Łukasz', '李 明', ''])).toEqual([
    'RA',
    'JM',
    'AB',
    'Ł',
    '李明',
    '',
  ])
})

it('gives nobody the letters of somebody else', () => {
  expect(marksOf(['Ruth Adeyemi', 'Rose Allen', 'Rory Ash'])).toEqual(['RA', 'RA2', 'RA3'])
  expect(marksOf(['R', 'Rob', 'R 2'])).toEqual(['R', 'R2', 'R22'])
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[A-D][a-d]{0,3} [A-D][a-d]{0,3}$/), { maxLength: 60 }),
      (names) => {
        expect(new Set(marksOf(names)).size).toBe(names.length)
      },
    ),
  )
})
