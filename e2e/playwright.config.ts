import { defineConfig, type LaunchOptions } from 'playwright/test'

/** Which browser, and how to start it: found by scripts/playwright.mjs. */
const { path, env, args } = JSON.parse(process.env.E2E_BROWSER ?? '{}') as {
  path?: string
  env?: Record<string, string>
  args?: string[]
}

const launchOptions: LaunchOptions = {
  ...(path && { executablePath: path }),
  ...(args && { args }),
  env: { ...process.env, ...env },
}

const proclaimed = '**/a-day-is-proclaimed.spec.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  reporter: 'list',
  // Each journey makes its own cases, so two may run at a time.
  workers: 2,
  timeout: 120_000,
  // A machine that does several things at once is slow, and waiting costs nothing where all is well.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: process.env.E2E_ORIGIN ?? 'http://localhost:3000',
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  // A new bank holiday changes the days of everybody, so it is proclaimed when all else is done.
  projects: [
    { name: 'journeys', testIgnore: proclaimed },
    { name: 'a new bank holiday', testMatch: proclaimed, dependencies: ['journeys'] },
  ],
})
