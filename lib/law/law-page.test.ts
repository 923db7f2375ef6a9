import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { citedIn, lawPage, rulesNamedIn, testOf, type SourceFile } from './law-page'
import { provisions } from './provisions'
import { readings } from './readings'

const files = readLaw()
const rules = files.filter(
  ({ path }) => !path.endsWith('.test.ts') && citedIn({ path, text: read(path) }).length > 0,
)
const listed = new Set<string>(Object.keys(provisions))
const known = [
  ...Object.values(provisions).flatMap((provision) => provision.rules),
  ...readings.map(({ id }) => id),
]

describe('the law and its code', () => {
  it('has docs/law.md up to date', () => {
    expect(read('docs/law.md'), 'run: npx tsx scripts/generate-law-table.ts').toBe(lawPage(files))
  })

  it.each(Object.keys(provisions))('has a rule for %s', (name) => {
    expect(rules.some((file) => citedIn(file).includes(name))).toBe(true)
  })

  it.each(rules.map(({ path }) => path))('lists every provision and rule that %s names', (path) => {
    const file = { path, text: read(path) }
    expect(citedIn(file).filter((name) => !listed.has(name))).toEqual([])
    expect(rulesNamedIn(file).filter((name) => !known.includes(name))).toEqual([])
  })

  it.each(rules.map(({ path }) => path))('tests %s', (path) => {
    expect(files.map((file) => file.path)).toContain(testOf({ path, text: '' }))
  })

  it.each(readings.map(({ id }) => id))('has code that follows reading %s', (id) => {
    const code = files.filter(({ path }) => !path.endsWith('.test.ts') && !path.endsWith('readings.ts'))
    expect(code.some((file) => rulesNamedIn(file).includes(id))).toBe(true)
  })

  it('sees a provision that is not listed', () => {
    const stray: SourceFile = {
      path: 'lib/law/stray.ts',
      text: `cite('reg33', 'reg99') // @provision act1 (R99-1)`,
    }
    expect(citedIn(stray)).toEqual(['reg33', 'reg99', 'act1'])
    expect(rulesNamedIn(stray)).toEqual(['R99-1'])
  })
})

function readLaw(): SourceFile[] {
  return readdirSync('lib/law', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
    .map((path) => ({ path: join('lib/law', path), text: read(join('lib/law', path)) }))
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}
