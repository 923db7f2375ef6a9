import { longDate } from './calendar/date'
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

/** The short names of rules and readings in this text, such as R33-1 or A-7. */
export function rulesNamedIn({ text }: SourceFile): readonly string[] {
  return [...new Set(text.match(/\b(?:WD|BH|DRS|[GPA]|[RST]\d\d)-\d+a?\b/g))]
}

/** docs/law.md: each provision with its rules, the code that carries it out and the tests of that code. */
export function lawPage(files: readonly SourceFile[]): string {
  const names = Object.keys(provisions) as ProvisionName[]
  return [
    '# The law in this software',
    'Made by `npx tsx scripts/generate-law-table.ts` from `lib/law`. Do not edit it. Not legal advice: what was read in a summary or is still to check needs a person to open the legislation.',
    'Short names such as R33-1 stand for one rule; comments in the code use them. Beside the tests named here, [law-vectors.test.ts](../lib/law/law-vectors.test.ts) works examples of all of them in several time zones.',
    ...names.map((name) => provisionSection(name, files)),
    '## Where the law can be read in two ways',
    readings.map(({ id, question, answer }) => `- **${id}** ${question} ${answer}`).join('\n') + '\n',
  ].join('\n\n')
}

function provisionSection(name: ProvisionName, files: readonly SourceFile[]): string {
  const { says, appliesFrom, read, rules } = provisions[name]
  const code = files.filter((file) => !isTest(file) && citedIn(file).includes(name))
  const tests = files.filter(({ path }) => code.some((file) => path === testOf(file)))
  const from = longDate(appliesFrom).replace(/^\w+ /, '')
  return [
    `## ${cite(name)}\n`,
    `${says}\n`,
    `- Applies from ${from}. ${howRead[read]}`,
    ...(rules.length > 0 ? [`- Rules: ${rules.join(', ')}`] : []),
    `- Code: ${code.map(link).join(', ')}`,
    `- Tests: ${tests.map(link).join(', ')}`,
  ].join('\n')
}

const howRead = {
  text: 'Its text was read.',
  summary: 'Read in a reliable summary.',
  'to check': 'From memory: to be checked.',
}

/** Where the test of a file of rules stands. */
export function testOf({ path }: SourceFile): string {
  return path.replace(/\.ts$/, '.test.ts')
}

function isTest({ path }: SourceFile): boolean {
  return path.endsWith('.test.ts')
}

function link({ path }: SourceFile): string {
  return `[${path.replace('lib/law/', '')}](../${path})`
}
