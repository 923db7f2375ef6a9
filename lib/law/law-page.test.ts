import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { citedIn, codeOf, lawPage, rulesNamedIn, testsOf, type SourceFile } from './law-page'
import { provisions } from './provisions'
import { readings } from './readings'

const files = readFiles('lib')
const isCode = ({ path }: SourceFile) => !path.endsWith('.test.ts')
const citing = files.filter(
  (file) => file.path.startsWith('lib/law/') && isCode(file) && citedIn(file).length > 0,
)
const listed = new Set<string>(Object.keys(provisions))
const rules = Object.values(provisions).flatMap((provision) => provision.rules)
const known: readonly string[] = [...rules, ...readings.map(({ id }) => id)]

describe('the law and its code', () => {
  it('has docs/law.md up to date', () => {
    expect(read('docs/law.md'), 'run: npx tsx scripts/generate-law-table.ts').toBe(lawPage(files))
  })

  it.each(Object.keys(provisions))('has code for %s', (name) => {
    expect(citing.some((file) => citedIn(file).includes(name))).toBe(true)
  })

  it.each(rules)('has code for rule %s', (rule) => {
    expect(codeOf(rule, files)).not.toEqual([])
  })

  it.each(readings.map(({ id }) => id))('has code that follows reading %s', (id) => {
    expect(codeOf(id, files)).not.toEqual([])
  })

  it.each(citing.map(({ path }) => path))('lists every provision and rule that %s names', (path) => {
    const file = { path, text: read(path) }
    expect(citedIn(file).filter((name) => !listed.has(name))).toEqual([])
    expect(rulesNamedIn(file).filter((name) => !known.includes(name))).toEqual([])
  })

  it.each(citing.map(({ path }) => path))('tests %s', (path) => {
    expect(files.map((file) => file.path)).toContain(testsOf({ path, text: '' })[0])
  })
})

describe('what is read from the code', () => {
  const stray: SourceFile = {
    path: 'lib/law/stray.ts',
    text: `cite('reg33', 'reg99') // @provision act1 (R99-1, T20-1 to T20-3, WD-1a and A-7) HTTP-2`,
  }

  it('is every provision, listed or not', () => {
    expect(citedIn(stray)).toEqual(['reg33', 'reg99', 'act1'])
    expect(citedIn({ ...stray, text: 'excite() cite(name) @provisions' })).toEqual([])
    expect(citedIn({ ...stray, text: "cite('reg33') cite('reg33')" })).toEqual(['reg33'])
  })

  it('is every rule, and all of a range', () => {
    expect(rulesNamedIn(stray)).toEqual(['R99-1', 'T20-1', 'T20-2', 'T20-3', 'WD-1a', 'A-7'])
    expect(rulesNamedIn({ ...stray, text: 'R33-1, R33-1' })).toEqual(['R33-1'])
    expect(rulesNamedIn({ ...stray, text: 'nothing' })).toEqual([])
  })

  it('is no test, no fixture and no list of the law', () => {
    const text = 'R99-1'
    const paths = [
      'a.ts',
      'a.test.ts',
      'a.fixture.ts',
      'law/provisions.ts',
      'law/readings.ts',
      'law/law-page.ts',
    ]
    const all = paths.map((path) => ({ path: `lib/${path}`, text }))
    expect(codeOf('R99-1', all).map(({ path }) => path)).toEqual(['lib/a.ts'])
    expect(codeOf('R99-2', all)).toEqual([])
  })
})

describe('the tests of a file', () => {
  it('stand beside it', () => {
    expect(testsOf({ path: 'lib/my.tsv.ts', text: '' })).toEqual([
      'lib/my.tsv.test.ts',
      'lib/my.tsv.db.test.ts',
    ])
  })
})

describe('docs/law.md', () => {
  const page = lawPage([
    { path: 'lib/law/clock/certify.ts', text: "cite('reg34') (R34-1 to R34-3)" },
    { path: 'lib/law/clock/certify.test.ts', text: 'R34-1' },
    { path: 'lib/cases/withdraw.ts', text: 'R34-3' },
    { path: 'lib/cases/withdraw.db.test.ts', text: '' },
    { path: 'lib/cases/other.test.ts', text: '' },
  ])

  it('has a section for each provision, its rules with their code and tests, and the readings', () => {
    const certify = '[clock/certify.ts](../lib/law/clock/certify.ts)'
    const tests = '[clock/certify.test.ts](../lib/law/clock/certify.test.ts)'
    const withdraw = '[cases/withdraw.ts](../lib/cases/withdraw.ts)'
    const withdrawTests = '[cases/withdraw.db.test.ts](../lib/cases/withdraw.db.test.ts)'
    const section = page
      .split('\n\n## ')
      .find((part) => part.startsWith('SEND Regulations 2014, regulation 34\n'))
    expect(section?.split('\n').slice(2)).toEqual([
      'Certificate within 3 working days of being told that the family does not wish to mediate. Applies from 1 September 2014. Read in a reliable summary.',
      '',
      `- **R34-1** in ${certify}; tested in ${tests}`,
      `- **R34-2** in ${certify}; tested in ${tests}`,
      `- **R34-3** in ${certify}, ${withdraw}; tested in ${tests}, ${withdrawTests}`,
      `- **The whole** in ${certify}; tested in ${tests}`,
    ])
    expect(page.startsWith('# The law in this software\n\nMade by')).toBe(true)
    expect(page.match(/^## /gm)).toHaveLength(Object.keys(provisions).length + 1)
    for (const { id, question, answer } of readings)
      expect(page).toContain(`- **${id}** ${question} ${answer}\n`)
    expect(page.endsWith(`${readings.at(-1)?.answer}\n`)).toBe(true)
  })
})

function readFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .toSorted()
    .map((path) => ({ path, text: read(path) }))
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}
