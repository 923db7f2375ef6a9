import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, date } from '@/lib/law/calendar/date'
import { linesOf, placeLabels, stops, type PlacedLabel } from './timeline-layout'

const anchors = ['middle', 'start', 'end'] as const
const room = 940

function span({ x, width, anchor }: PlacedLabel): [number, number] {
  const from = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return [from, from + width]
}

test('labels far apart all stand nearest the line', () => {
  const placed = placeLabels(
    [14, 300, 800].map((x) => ({ x, width: 120 })),
    anchors,
    room,
  )
  expect(placed.map(({ lane, anchor }) => [lane, anchor])).toEqual([
    [0, 'start'],
    [0, 'middle'],
    [0, 'middle'],
  ])
})

test('today two days after the start leaves both readable', () => {
  const placed = placeLabels(
    [
      { x: 14, width: 150 },
      { x: 42, width: 90 },
      { x: 880, width: 250 },
    ],
    anchors,
    room,
  )
  expect(placed.map(({ lane }) => lane)).toEqual([1, 0, 0])
})

test('no label leaves the drawing, none overlaps another of its lane', () => {
  const label = fc.record({ x: fc.integer({ min: 14, max: 926 }), width: fc.integer({ min: 40, max: 260 }) })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 4 }), (labels) => {
      const placed = placeLabels(labels, anchors, room)
      for (const [at, one] of placed.entries()) {
        const [from, to] = span(one)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(room)
        for (const other of placed.slice(at + 1).filter(({ lane }) => lane === one.lane)) {
          const [start, end] = span(other)
          expect(to <= start || end <= from).toBe(true)
        }
      }
    }),
  )
})

test('words keep their order and fit their lines', () => {
  expect(linesOf('Safe day to ask and appeal. Last day to ask', 20)).toEqual([
    'Safe day to ask and',
    'appeal. Last day to',
    'ask',
  ])
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
      const lines = linesOf(words.join(' '), 12)
      expect(lines.join(' ')).toBe(words.join(' '))
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(12)
    }),
  )
})

test('days that fall together share a place, and today says so', () => {
  const safeOn = date('2026-12-31')
  const found = stops([
    { on: date('2026-12-01'), kind: 'start', label: 'Decision letter sent' },
    { on: safeOn, kind: 'today', label: 'Today' },
    { on: safeOn, kind: 'safe', label: 'Safe day to appeal' },
    { on: addDays(safeOn, 30), kind: 'legal', label: 'Last day to appeal' },
  ])
  expect(found.map(({ part }) => part)).toEqual([0, 0.5, 1])
  expect(found[1]?.heading.replaceAll('\u00a0', ' ')).toBe('Today: do this by 31 December')
})
