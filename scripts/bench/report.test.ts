import { describe, expect, it } from 'vitest'
import type { Job } from './job'
import { jobs } from './jobs'
import { benchmarksPage, inWords, missedRatios, wrongAnswers } from './report'

const job: Job = {
  id: 'X1',
  title: 'An example',
  workload: 'Ten of everything.',
  gate: 'the answers.',
  measures: [
    { id: 'X1.few', ratio: 'ours ÷ theirs', reach: { atMost: 2 } },
    { id: 'X1.many', ratio: 'theirs ÷ ours', reach: { atLeast: 20 } },
  ],
  prepare: () => Promise.resolve({ wrong: [], comparisons: {} }),
}
const result = (id: string, ratio: number, gate = true) => ({
  id,
  ratio,
  min: ratio - 1,
  max: ratio + 1,
  gate,
})

describe('the report', () => {
  it('fails wrong answers whatever their time', () => {
    expect(wrongAnswers([result('X1.few', 1, false), result('X1.many', 30)])).toEqual([
      'X1.few: wrong answers',
    ])
  })

  it('holds a ratio to its bound, from above or from below', () => {
    expect(missedRatios([job], [result('X1.few', 2), result('X1.many', 20)])).toEqual([])
    expect(missedRatios([job], [result('X1.few', 2.01), result('X1.many', 19.9)])).toEqual([
      'X1.few: 2.01 (1.01 to 3.01), but must be at most 2',
      'X1.many: 19.90 (18.90 to 20.90), but must be at least 20',
    ])
  })

  it('shows each measure with its bound, and those not measured yet', () => {
    const page = benchmarksPage([job], [result('X1.few', 2.5, false)], 'today on this machine')
    expect(page).toContain('Last run today on this machine.')
    expect(page).toContain('## X1 An example\n\nTen of everything.\n\nChecked first: the answers.')
    expect(page).toContain('| `X1.few` | ours ÷ theirs | 2.50 (1.50 to 3.50) ✗ | at most 2 | wrong ✗ |')
    expect(page).toContain('| `X1.many` | theirs ÷ ours | not measured yet | at least 20 |  |')
  })

  it('says a ratio with its spread', () => {
    expect(inWords(result('X1.few', 1.234))).toBe('1.23 (0.23 to 2.23)')
  })
})

describe('the jobs', () => {
  it('have measures of their own name, each once', () => {
    const ids = jobs.flatMap(({ measures }) => measures.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, measures } of jobs)
      expect(measures.every((measure) => measure.id === id || measure.id.startsWith(`${id}.`))).toBe(true)
  })
})
