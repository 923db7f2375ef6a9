/** Writes docs/law.md from lib. Run from the top of the project: npx tsx scripts/generate-law-table.ts */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { lawPage } from '../lib/law/law-page'

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .map((path) => `lib/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

mkdirSync('docs', { recursive: true })
writeFileSync('docs/law.md', lawPage(files))
