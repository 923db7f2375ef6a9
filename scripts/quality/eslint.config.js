import path from 'node:path'
import next from '@next/eslint-plugin-next'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import typescript from 'typescript-eslint'

const root = path.resolve(import.meta.dirname, '../..')

/** An underscore says that a value is there only to be left out. */
const unusedIfNamed = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]

export default defineConfig([
  {
    ignores: [
      '**/.next*/',
      '**/.data/',
      '**/node_modules/',
      '**/test-results/',
      '**/coverage/',
      '**/next-env.d.ts',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [typescript.configs.strictTypeChecked, hooks.configs.flat.recommended, next.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    settings: { next: { rootDir: root } },
    rules: {
      // Numbers print as one expects; everything else still has to say how it becomes text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A string spread into its characters is what the code means where it does so.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/no-unused-vars': unusedIfNamed,
      // Where the case before makes it certain, an exclamation mark is the shortest way to say so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // There is no pages folder to look for links in.
      '@next/next/no-html-link-for-pages': 'off',
      // The one stylesheet beside the bundle is the provider's colour, which is known only at run time.
      '@next/next/no-css-tags': 'off',
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/../../*'], message: 'Write @/… instead.' }] },
      ],
    },
  },
  {
    // Playwright hands a fixture on by a function of its own called `use`; there is no React there.
    files: ['e2e/**/*.ts'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [typescript.configs.recommended],
    rules: { '@typescript-eslint/no-unused-vars': unusedIfNamed },
  },
])
