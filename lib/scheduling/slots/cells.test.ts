import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addRange,
  allCells,
  anyOf,
  both,
  cellsOf,
  countOf,
  firstOf,
  hasAny,
  isEmpty,
  isIn,
  listOf,
  listOfAll,
  noCells,
  runs,
  without,
} from './cells'

const size = 200
const listed = fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: size })
const inOrder = (cells: readonly number[]) => cells.toSorted((a, b) => a - b)

describe('a set of cells', () => {
  it('is the set of numbers it stands for', () => {
    fc.assert(
      fc.property(listed, listed, (a, b) => {
        const [as, bs] = [cellsOf(a, size), cellsOf(b, size)]
        const [inA, inB] = [new Set(a), new Set(b)]
        expect(listOf(as)).toEqual(inOrder(a))
        expect(countOf(as)).toBe(a.length)
        expect(firstOf(as)).toBe(a.length === 0 ? -1 : Math.min(...a))
        expect(isEmpty(as)).toBe(a.length === 0)
        expect(listOf(both(as, bs))).toEqual(inOrder([...inA.intersection(inB)]))
        expect(listOfAll([as, bs])).toEqual(listOf(both(as, bs)))
        expect(listOf(without(as, bs))).toEqual(inOrder([...inA.difference(inB)]))
        expect(listOf(anyOf([as, bs], size))).toEqual(inOrder([...inA.union(inB)]))
        for (const cell of [0, 31, 32, 150]) expect(isIn(as, cell)).toBe(inA.has(cell))
      }),
    )
  })

  it('takes ranges, however they lie to the words', () => {
    fc.assert(
      fc.property(fc.nat(size), fc.nat(size), (from, until) => {
        const cells = noCells(size)
        addRange(cells, from, until)
        const expected = Array.from({ length: Math.max(0, until - from) }, (_, n) => from + n)
        expect(listOf(cells)).toEqual(expected)
        expect(listOf(without(allCells(size), cells))).toHaveLength(size - expected.length)
      }),
    )
  })

  it('finds where runs begin as a walk along the cells does', () => {
    fc.assert(
      fc.property(listed, fc.integer({ min: 1, max: 120 }), (gaps, length) => {
        const free = new Set(Array.from({ length: size }, (_, n) => n)).difference(new Set(gaps.slice(0, 5)))
        const begins = [...free].filter((cell) =>
          Array.from({ length }, (_, n) => cell + n).every((each) => free.has(each)),
        )
        expect(listOf(runs(cellsOf([...free], size), length))).toEqual(begins)
      }),
    )
  })

  it('tells whether any of a range is in it', () => {
    fc.assert(
      fc.property(listed, fc.nat(size), fc.nat(size), (cells, from, until) => {
        const any = cells.slice(0, 4).some((cell) => from <= cell && cell < until)
        expect(hasAny(cellsOf(cells.slice(0, 4), size), from, until)).toBe(any)
      }),
    )
  })
})
