import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { playwrightCounts, vitestCounts } from './test-counts.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'counts-'))
const report = (content) => {
  const file = path.join(folder, 'report.json')
  fs.writeFileSync(file, JSON.stringify(content))
  return file
}

it('counts what passed, failed and was skipped', () => {
  const vitest = report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 })
  expect(vitestCounts(vitest, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  const playwright = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } })
  expect(playwrightCounts(playwright, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 })
})

it('takes no run for a success that crashed, or ran nothing', () => {
  expect(vitestCounts(report({ numPassedTests: 5 }), 1).failed).toBe(1)
  expect(vitestCounts(report({ numPassedTests: 0 }), 0).failed).toBe(1)
  expect(playwrightCounts(path.join(folder, 'never-written.json'), 1).failed).toBe(1)
})
