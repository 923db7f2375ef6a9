import { dayMonthAndYear } from './calendar/date'
import { cite, provisions, type ProvisionName } from './provisions'
import { readings } from './readings'

/** One file of the rules: its path from the top of the project and its text. Tests among them are known by name. */
export type SourceFile = { readonly path: string; readonly text: string }

/** The names of the provisions that this text cites, listed or not. */
export function citedIn({ text }: SourceFile): readonly string[] {
  const inCode = [...text.matchAll(/\bcite\(([^)]*)\)/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
  )
  const inComments = [...text.matchAll(/@provision (\w+)/g)].map(([, name = '']) => name)
  return [...new Set([...inCode, ...inComments])]
}

/** The short names of rules and readings in this text, such as R33-1 or A-7; of 'T20-1 to T20-3' all three. */
export function rulesNamedIn({ text }: SourceFile): readonly string[] {
  const named = [...text.matchAll(/\b(WD|BH|DRS|[GPA]|[RST]\d\d)-(\d+a?)(?: to \1-(\d+))?\b/g)]
  return [
    ...new Set(
      named.flatMap(([, family = '', first = '', last = first]) => [
        `${family}-${first}`,
        ...numbers(Number(first) + 1, Number(last)).map((n) => `${family}-${n}`),
      ]),
    ),
  ]
}

/** The code that names a rule, and so carries it out; the lists of what the law says do not. */
export function codeOf(rule: string, files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => !isTest(file) && !isList(file) && rulesNamedIn(file).includes(rule))
}

/** docs/law.md: each provision with its rules, the code that carries them out and the tests of that code. */
export function lawPage(files: readonly SourceFile[]): string {
  const names = Object.keys(provisions) as ProvisionName[]
  return [
    '# The law in this software',
    'Made by `npx tsx scripts/generate-law-table.ts` from `lib`. Do not edit it. Not legal advice: what was read in a summary or is still to check needs a person to open the legislation.',
    'Short names such as R33-1 stand for one rule; comments in the code use them. Beside the tests named here, [law-vectors.test.ts](../lib/law/law-vectors.test.ts) works examples of all of them in several time zones.',
    ...names.map((name) => provisionSection(name, files)),
    '## Where the law can be read in two ways',
    readings.map(({ id, question, answer }) => `- **${id}** ${question} ${answer}`).join('\n') + '\n',
  ].join('\n\n')
}

function provisionSection(name: ProvisionName, files: readonly SourceFile[]): string {
  const { says, appliesFrom, read, rules } = provisions[name]
  const code = files.filter((file) => !isTest(file) && citedIn(file).includes(name))
  return [
    `## ${cite(name)}\n`,
    `${says} Applies from ${dayMonthAndYear(appliesFrom)}. ${howRead[read]}\n`,
    ...rules.map((rule) => item(rule, codeOf(rule, files), files)),
    item('The whole', code, files),
  ].join('\n')
}

function item(rule: string, code: readonly SourceFile[], files: readonly SourceFile[]): string {
  const tests = files.filter(({ path }) => code.some((file) => testsOf(file).includes(path)))
  const tested = tests.length > 0 ? `; tested in ${tests.map(link).join(', ')}` : ''
  return `- **${rule}** in ${code.map(link).join(', ')}${tested}`
}

const howRead = {
  text: 'Its text was read.',
  summary: 'Read in a reliable summary.',
  'to check': 'From memory: to be checked.',
}

/** Where the tests of a file may stand. */
export function testsOf({ path }: SourceFile): readonly string[] {
  return ['.test.ts', '.db.test.ts'].map((ending) => path.replace(/\.ts$/, ending))
}

/** The whole numbers from the first to the last; none when the last is before it. */
function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n)
}

const isList = ({ path }: SourceFile) => /\/law\/(provisions|readings|law-page)\.ts$/.test(path)

function isTest({ path }: SourceFile): boolean {
  return /\.(test|fixture)\.ts$/.test(path)
}

function link({ path }: SourceFile): string {
  return `[${path.replace(/^lib\/(law\/)?/, '')}](../${path})`
}
