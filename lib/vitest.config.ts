import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Two projects: `unit` needs nothing but Node; `database`, files named `*.db.test.ts`, gets a real PostgreSQL, where
 * every file has a database of its own.
 */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,db,emails,lib,scripts}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/*.db.test.*'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{app,db,emails,lib}/**/*.db.test.{ts,tsx}'],
          globalSetup: ['scripts/quality/template-database.mjs'],
          setupFiles: ['db/test-database.ts'],
          // What a service is configured with; a test that is about one of these sets its own.
          env: {
            APP_ORIGIN: 'http://localhost:3000',
            NEXTAUTH_SECRET: 'tests-only-9fK2vXq7LmR4wZ8cT1yB6nHs3dJp',
            DATA_KEY: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
          },
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
