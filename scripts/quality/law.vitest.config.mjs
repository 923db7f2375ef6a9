import { defineConfig } from 'vitest/config'
import { root } from '../boot/project.mjs'

/** For `npm run mutation`: the tests of the law alone, which need no database. */
export default defineConfig({
  root,
  test: { include: ['lib/law/**/*.test.ts'] },
})
