/**
 * `npm run mutation`: changes the rules of law one place at a time and runs their tests against each change. A change
 * that no test notices survives; fewer than 95 noticed in 100 fail the command. Words are left out: what a sentence
 * says is reviewed by people.
 */
export default {
  mutate: ['lib/law/**/*.ts', '!lib/law/**/*.test.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'vitest',
  // In processes, for the worked examples set the time zone of theirs.
  vitest: { configFile: 'scripts/quality/law.vitest.config.mjs', pool: 'forks' },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  thresholds: { high: 98, low: 95, break: 95 },
  reporters: ['progress', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.data/mutation/report.html' },
  jsonReporter: { fileName: '.data/mutation/report.json' },
  tempDirName: '.data/mutation/sandbox',
  ignorePatterns: ['.next*', '.data', 'app', 'e2e', 'emails', 'test-results'],
  disableTypeChecks: true,
}
