import fs from 'node:fs'

/**
 * What a run of Vitest counted. A run that failed without a failed test (a file that does not load, an error outside
 * every test) counts as one failure, and so does a run that found no test.
 *
 * @param {string} report its JSON report
 * @param {number} code its exit code
 */
export function vitestCounts(report, code) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = read(report)
  return honest(
    { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests },
    code,
  )
}

/**
 * As vitestCounts, for Playwright. A test that only passed when repeated counts as failed.
 *
 * @param {string} report
 * @param {number} code
 */
export function playwrightCounts(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(report).stats ?? {}
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, code)
}

const honest = (counts, code) =>
  counts.failed === 0 && (code !== 0 || counts.passed === 0) ? { ...counts, failed: 1 } : counts

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {})
