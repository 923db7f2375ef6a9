import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { permissions } from './register/permissions'
import { transitions } from './cases/transitions'
import { transitions as disagreementTransitions } from './disagreements/transitions'

/*
 * What imports cannot show, and what keeps the house as it is. Who may import whom stands in
 * scripts/quality/dependency-cruiser.cjs. Each check is a function that answers with what is wrong, and each is shown
 * to find it.
 */

type Source = { file: string; text: string }

const folders = ['app', 'db', 'emails', 'lib', 'scripts', 'e2e', 'docs']
const topFiles = readdirSync('.').filter((name) => /\.(ts|js|md)$/.test(name) && name !== 'next-env.d.ts')

const everything: Source[] = [
  ...topFiles,
  ...folders.flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(top, name).replaceAll(sep, '/'),
    ),
  ),
]
  .filter((file) => /\.(tsx?|mjs|cjs|js|scss|sql|md)$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

const isTest = ({ file }: Source) => /\.(test|spec|fixture)\.\w+$|^e2e\/|^db\/test-database\.ts$/.test(file)
const isCode = ({ file }: Source) => /\.(tsx?|mjs|cjs|js)$/.test(file)
const product = everything.filter((source) => isCode(source) && !isTest(source))
const inService = product.filter(({ file }) => !file.startsWith('scripts/'))

const a = (file: string, text: string): Source[] => [{ file, text }]

/** The files that hold the pattern. */
const filesWith = (pattern: RegExp, sources: readonly Source[]) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

const except = (files: readonly string[], allowed: readonly string[]) =>
  files.filter((file) => !allowed.includes(file))

describe('one clock', () => {
  const readsTheClock = /new Date\(\s*\)|\bDate\.now\b|\bDate\(\)|\bTemporal\.Now\b/
  // Scripts tell a person how long something took: they may use the stopwatch, performance.now, and no calendar.
  const clockReaders = (sources: readonly Source[]) => filesWith(readsTheClock, sources)

  it('is read in lib/kernel/now.ts, and nowhere else', () => {
    expect(except(clockReaders(product), ['lib/kernel/now.ts'])).toEqual([])
    expect(clockReaders(product)).toContain('lib/kernel/now.ts')
    expect(filesWith(/\bperformance\.now\b/, inService)).toEqual([])
  })

  test.each(['new Date()', 'Date.now()', 'Temporal.Now.instant()', 'list.map(Date.now)'])(
    'would find %s',
    (text) => expect(clockReaders(a('lib/cases/x.ts', text))).toEqual(['lib/cases/x.ts']),
  )

  test.each(['new Date(at)', 'now()', 'londonDate(now())'])('lets %s be', (text) =>
    expect(clockReaders(a('lib/cases/x.ts', text))).toEqual([]),
  )

  it('is turned back only in stories and in tests', () => {
    const turners = filesWith(/\basOf\b/, product)
    const allowed = ['lib/kernel/now.ts', 'scripts/bench/page-search.ts']
    expect(except(turners, allowed).filter((file) => !file.startsWith('db/seed/'))).toEqual([])
    expect(filesWith(/\basOf\b/, a('lib/cases/x.ts', 'asOf(at, work)'))).toHaveLength(1)
  })
})

describe('who acts', () => {
  const mints = /\bproven\b(?!:)/

  it('is proven at the gate, by the worker, for the first administrator, and in the cast', () => {
    expect(
      except(filesWith(mints, product), [
        'lib/kernel/actor.ts',
        'app/_session/require-actor.ts',
        'lib/watch/the-service.ts',
        // Whoever put the work on the queue, as they are when it is done.
        'lib/worker/in-the-name-of.ts',
        'scripts/create-admin.ts',
        'db/seed/cast.ts',
      ]),
    ).toEqual([])
  })

  it('would be found forged', () => {
    const forged = "import { proven as trusted } from '@/lib/kernel/actor'"
    expect(filesWith(mints, a('app/parent/page.tsx', forged))).toHaveLength(1)
    const cast = 'const actor = person as Actor'
    expect(filesWith(forgesAnActor, a('app/parent/page.tsx', cast))).toHaveLength(1)
  })

  const forgesAnActor = /\bas (unknown as )?(Actor|SignedIn)\b/

  it('is nowhere claimed without proof', () => {
    const allowed = ['lib/kernel/actor.ts', 'app/_session/require-actor.ts', 'db/seed/cast.ts']
    expect(except(filesWith(forgesAnActor, product), allowed)).toEqual([])
  })
})

describe('what writes', () => {
  const opensATransaction = /import \{[^}]*\btransact\b[^}]*\} from '@\/db\/client'/

  it('is a frame of commands, the post, sign-in or the cast', () => {
    expect(
      except(filesWith(opensATransaction, product), [
        'lib/cases/case-command.ts',
        'lib/cases/commands/start-case.ts',
        'lib/cases/stand-by-calendar.ts',
        'lib/watch/recompute-jobs.ts',
        // How far a batch is; each certificate is a command of its own.
        'lib/certificates/batch-jobs.ts',
        'lib/register/register-command.ts',
        'lib/disagreements/disagreement-command.ts',
        'lib/disagreements/commands/ask-for-resolution.ts',
        'lib/letters/deliver.ts',
        'lib/letters/letter-jobs.ts',
        'lib/letters/mailer.ts',
        'lib/sign-in/request-sign-in.ts',
        'lib/sign-in/sign-in.ts',
        'lib/sign-in/sessions.ts',
        'lib/limits/limits.ts',
        'lib/sign-in/forget-what-is-over.ts',
        // How far a round is, read while somebody waits for it.
        'lib/rounds/progress.ts',
        // When the watch looks at a duty again is its own diary: no part of a case, and no event.
        'lib/watch/look-again.ts',
        // What a calendar elsewhere says takes time, and is no event.
        'lib/scheduling/feeds/read-feed.ts',
        'lib/scheduling/feeds/feed-jobs.ts',
        // What the safeguarding lead is told stands in no event of a case or of the register.
        'lib/safeguarding/raise-concern.ts',
        'lib/safeguarding/take-step.ts',
        'db/seed/cast.ts',
        // Measures in a database of its own.
        'scripts/bench/booking.ts',
        'scripts/bench/diaries.ts',
        'scripts/bench/diary-changes.ts',
      ]),
    ).toEqual([])
  })

  it('has no other way to the database', () => {
    const connects = filesWith(/from '(postgres|drizzle-orm\/postgres-js)'/, inService)
    expect(except(connects, ['db/client.ts', 'db/migrate.ts'])).toEqual([])
    expect(
      except(filesWith(/from 'pg-boss'/, inService), ['db/queue.ts', 'lib/worker/run-worker.ts']),
    ).toEqual([])
  })

  it('would be found elsewhere', () => {
    const stray = "import { reader, transact } from '@/db/client'"
    expect(filesWith(opensATransaction, a('app/admin/page.tsx', stray))).toHaveLength(1)
    expect(filesWith(opensATransaction, a('app/admin/page.tsx', stray.replace(', transact', '')))).toEqual([])
  })
})

describe('what browsers may send to', () => {
  const made = /^export const \w+\s*=\s*(formAction|registerAction|signedInAction|publicAction)\b/
  const markedServer = /^\s*(['"])use server\1/m

  /** Exports of server actions that no function of form-action.ts made, and actions hidden in other files. */
  function strayActions(sources: readonly Source[]): string[] {
    return sources.flatMap(({ file, text }) => {
      if (!markedServer.test(text)) return []
      if (!text.startsWith("'use server'\n")) return [`${file}: an action inside another file`]
      const from = text.includes("from '@/app/_ui/form/form-action'") ? [] : [`${file}: made elsewhere`]
      const exports = text.split(/^(?=export )/m).slice(1)
      const stray = exports.filter((code) => !made.test(code) && !code.startsWith('export type '))
      return [...from, ...stray.map((code) => `${file}: ${code.split('\n')[0]}`)]
    })
  }

  it('are actions made by form-action.ts', () => {
    expect(strayActions(inService)).toEqual([])
    expect(filesWith(markedServer, inService).length).toBeGreaterThan(3)
  })

  it('would be found naked', () => {
    const start = "'use server'\nimport { formAction } from '@/app/_ui/form/form-action'\n"
    const found = (text: string) => strayActions(a('app/admin/actions.ts', text))
    expect(found(`${start}export const add = formAction(command, next)\n`)).toEqual([])
    expect(found(`${start}export const add =\n  formAction(command, next)\n`)).toEqual([])
    expect(found(`${start}export async function add(form: FormData) {}\n`)).toHaveLength(1)
    expect(found(`${start}export const add = async () => undefined\n`)).toHaveLength(1)
    expect(found(`${start}export { add } from './add'\n`)).toHaveLength(1)
    expect(found(`${start}export default formAction(command, next)\n`)).toHaveLength(1)
    expect(found("'use server'\nexport const add = formAction(command, next)\n")).toHaveLength(1)
    expect(
      found("export function Page() {\n  async function act() {\n    'use server'\n  }\n}\n"),
    ).toHaveLength(1)
  })

  const writes = /^export (async )?(function|const) (POST|PUT|PATCH|DELETE)\b|\bas (POST|PUT|PATCH|DELETE)\b/m

  it('and three routes: one signs out, one is next-auth’s, and one tells programs that it takes nothing', () => {
    expect(
      except(filesWith(writes, inService), [
        'app/sign-out/route.ts',
        'app/api/auth/[...nextauth]/route.ts',
        'app/api/[[...path]]/route.ts',
      ]),
    ).toEqual([])
    expect(filesWith(writes, a('app/x/route.ts', 'export async function DELETE() {}'))).toHaveLength(1)
    expect(filesWith(writes, a('app/x/route.ts', 'export { handler as POST }'))).toHaveLength(1)
  })
})

describe('commands', () => {
  /** Names given to a frame, with the file each stands in. */
  function commandsOf(frame: string, sources: readonly Source[]): Map<string, string[]> {
    const found = sources.flatMap(({ file, text }) =>
      [...text.matchAll(new RegExp(`\\b${frame}(?:<[^>]*>)?\\(\\s*'(\\w+)'`, 'g'))].map(
        ([, name]) => [name!, file] as const,
      ),
    )
    return new Map(
      [...Map.groupBy(found, ([name]) => name)].map(([name, all]) => [name, all.map(([, file]) => file)]),
    )
  }

  /** What of a table has no command or several, and what command is not in it or not in a file of its own name. */
  function mismatches(table: readonly string[], commands: Map<string, string[]>): string[] {
    return [
      ...table
        .filter((name) => commands.get(name)?.length !== 1)
        .map((name) => `${name} has not one command`),
      ...[...commands].flatMap(([name, files]) => [
        ...(table.includes(name) ? [] : [`${name} is in no table`]),
        ...files
          .filter((file) => !new RegExp(`^lib/[^/]+/commands/${name.replaceAll('_', '-')}\\.ts$`).test(file))
          .map((file) => `${name} stands in ${file}`),
      ]),
    ]
  }

  it('on a case are those of transitions.ts, a file each', () => {
    expect(mismatches(Object.keys(transitions), commandsOf('caseCommand', inService))).toEqual([])
  })

  it('on the register are those of permissions.ts, a file each', () => {
    expect(mismatches(Object.keys(permissions), commandsOf('registerCommand', inService))).toEqual([])
  })

  it('on a disagreement are those of its transitions, a file each', () => {
    const table = Object.keys(disagreementTransitions)
    expect(mismatches(table, commandsOf('disagreementCommand', inService))).toEqual([])
  })

  it('would be missed, found twice, or found without permission', () => {
    const given = commandsOf('caseCommand', [
      ...a('lib/cases/commands/send-request.ts', "caseCommand('send_request', {"),
      ...a('lib/cases/commands/again.ts', "caseCommand(\n  'send_request', {"),
      ...a('lib/cases/commands/rob-bank.ts', "caseCommand('rob_bank', {"),
    ])
    expect(mismatches(['send_request', 'withdraw'], given)).toEqual([
      'send_request has not one command',
      'withdraw has not one command',
      'send_request stands in lib/cases/commands/again.ts',
      'rob_bank is in no table',
    ])
  })

  it('have files that hold nothing else that is a command', () => {
    const files = inService.map(({ file }) => file).filter((file) => /\/commands\/[^/]+\.ts$/.test(file))
    const named = [
      ...commandsOf('caseCommand', inService),
      ...commandsOf('registerCommand', inService),
      ...commandsOf('disagreementCommand', inService),
    ].flatMap(([, where]) => where)
    const begins = ['lib/cases/commands/start-case.ts', 'lib/disagreements/commands/ask-for-resolution.ts']
    expect(except(files, [...named, ...begins])).toEqual([])
  })
})

describe('names', () => {
  const drawers = /^(utils?|helpers?|common|shared|misc|types|constants|index)$/i
  const drawersAmong = (files: readonly string[]) =>
    files.filter((file) => file.split('/').some((part) => drawers.test(part.replace(/\..*$/, ''))))

  it('say what is in a file: there are no drawers', () => {
    expect(drawersAmong(everything.map(({ file }) => file))).toEqual([])
    expect(
      drawersAmong(['lib/utils.ts', 'lib/cases/types.ts', 'app/_ui/index.tsx', 'lib/shared/x.ts']),
    ).toHaveLength(4)
  })

  it('of files are in lower case, with hyphens', () => {
    const wrong = product.map(({ file }) => basename(file)).filter((name) => /[A-Z_ ]/.test(name))
    expect(wrong).toEqual([])
  })

  const glossary = readFileSync('docs/GLOSSARY.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| \*\*/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const terms = glossary.map(([, term]) => term!.toLowerCase())

  // Words that the glossary keeps from one meaning, and that code needs for another.
  const otherMeaning = {
    reason: 'why something is so',
    session: 'somebody’s being signed in',
    appointment: 'the letter that says which mediator was appointed',
    pass: 'time passes, a proxy passes on',
    log: 'what the operator reads',
    error: 'a fault of the program',
    timer: 'a limit on waiting',
    claim: 'what an actor is proven to be',
    mediation: 'said of disagreement resolution alone',
  }
  const never = glossary
    .flatMap((cells) => (cells[3] ?? '').split(','))
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word && !(word in otherMeaning) && !terms.some((term) => term.includes(`**${word}**`)))

  /** Identifiers that use a word the glossary rules out. */
  function ruledOut({ file, text }: Source, words: readonly string[] = never): string[] {
    const code = text
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''")
      .replace(/>[^<>{}=;()]*</g, '><')
    const identifiers = new Set(code.match(/[A-Za-z_$][\w$]*/g))
    return [...identifiers]
      .filter((name) => {
        const parts = ` ${name
          .replace(/([a-z\d])([A-Z])/g, '$1 $2')
          .replaceAll('_', ' ')
          .toLowerCase()} `
        return words.some((word) => parts.includes(` ${word} `) || parts.includes(` ${word}s `))
      })
      .map((name) => `${file}: ${name}`)
  }

  it('are the glossary’s', () => {
    expect(never).toEqual(expect.arrayContaining(['responsible body', 'applicant', 'sla', 'notification']))
    expect(inService.flatMap((source) => ruledOut(source))).toEqual([])
  })

  it('would be found otherwise, though not in words for people', () => {
    const found = (text: string) => ruledOut({ file: 'x.ts', text })
    expect(found('const applicantName = 1')).toEqual(['x.ts: applicantName'])
    expect(found('type ResponsibleBody = string')).toEqual(['x.ts: ResponsibleBody'])
    expect(found('notifications: []')).toEqual(['x.ts: notifications'])
    expect(found("// an applicant\nconst a = 'applicant' + `ticket`")).toEqual([])
  })
})

describe('sizes', () => {
  const lines = (text: string) => text.trimEnd().split('\n').length
  /** Pages of data are as long as what they list. */
  const isData = (file: string) => /^db\/seed\/|^lib\/law\/provisions\.ts$|^emails\/samples\.ts$/.test(file)
  const longerThan = (most: number, sources: readonly Source[]) =>
    sources
      .filter(({ file, text }) => !isData(file) && lines(text) > most)
      .map(({ file, text }) => `${file}: ${lines(text)}`)

  it('stay below 250 lines', () => {
    const long = longerThan(150, product)
    if (long.length > 0) console.warn(`Longer than 150 lines:\n  ${long.join('\n  ')}`)
    expect(longerThan(250, product)).toEqual([])
    expect(longerThan(250, a('lib/x.ts', 'x\n'.repeat(251)))).toEqual(['lib/x.ts: 251'])
    expect(longerThan(250, a('lib/x.ts', 'x\n'.repeat(250)))).toEqual([])
  })
})

describe('pages', () => {
  const styled = /\sstyle=[{"']/
  const raw = /dangerouslySetInnerHTML/

  it('are styled by the style sheet and never in place, which the policy for content forbids', () => {
    const pages = inService.filter(({ file }) => file.startsWith('app/'))
    expect(filesWith(styled, pages)).toEqual([])
    expect(filesWith(raw, pages)).toEqual([])
    expect(filesWith(styled, a('app/page.tsx', '<p style={{ color }}>'))).toHaveLength(1)
  })
})

describe('the product', () => {
  const ownMachine = /(?<![\w.:-])\/(?:work|root|home|Users|mnt)\/[a-z]/

  it('names no folder of anybody’s machine', () => {
    expect(filesWith(ownMachine, everything)).toEqual([])
    const sample = ['from ', 'home', 'somebody', 'x'].join('/')
    expect(filesWith(ownMachine, a('lib/x.ts', sample))).toHaveLength(1)
    expect(filesWith(ownMachine, a('lib/x.ts', "href='/parent/home/a'"))).toEqual([])
  })
})

describe('the import rules', async () => {
  type Side = {
    path?: string
    pathNot?: string
    circular?: boolean
    couldNotResolve?: boolean
    dependencyTypes?: string[]
  }
  type Rule = { name: string; from: Side; to: Side }
  const file = resolve('scripts/quality/dependency-cruiser.cjs')
  const { default: configuration } = (await import(file)) as { default: { forbidden: Rule[] } }

  /** The rules by path that forbid this file to import that one. */
  const forbiddenBy = (from: string, to: string) =>
    configuration.forbidden
      .filter(({ from: source, to: target }) => {
        if (target.circular || target.couldNotResolve || target.dependencyTypes) return false
        const groups = new RegExp(source.path ?? '').exec(from)
        if (!groups || (source.pathNot && new RegExp(source.pathNot).test(from))) return false
        const filled = (pattern = '') =>
          new RegExp(pattern.replaceAll(/\$(\d)/g, (_, n) => groups[Number(n)] ?? ''))
        return filled(target.path).test(to) && !(target.pathNot && filled(target.pathNot).test(to))
      })
      .map(({ name }) => name)

  test.each([
    ['lib/cases/queries.ts', 'node_modules/next/headers.js', 'product-without-frameworks'],
    ['lib/cases/queries.ts', 'node_modules/react/index.js', 'product-without-frameworks'],
    ['lib/sign-in/sessions.ts', 'node_modules/next-auth/index.js', 'product-without-frameworks'],
    ['db/schema/cases.ts', 'app/page.tsx', 'product-without-frameworks'],
    ['app/parent/page.tsx', 'app/admin/board-filter.ts', 'portals-apart'],
    ['app/parent/page.tsx', 'db/client.ts', 'pages-without-sql'],
    ['app/parent/page.tsx', 'node_modules/drizzle-orm/index.js', 'pages-without-sql'],
    ['app/_ui/form/form.tsx', 'app/_case/case-story.tsx', 'ui-below-case'],
    ['app/_session/auth.ts', 'app/_ui/form/form.tsx', 'session-at-the-bottom'],
    ['app/_case/case-story.tsx', 'app/admin/page.tsx', 'pieces-know-no-page'],
    ['lib/law/deadline.ts', 'lib/cases/case.ts', 'law-alone'],
    ['lib/law/deadline.ts', 'node_modules/zod/index.js', 'law-alone'],
    ['lib/kernel/actor.ts', 'lib/cases/case.ts', 'kernel-near-the-bottom'],
    ['lib/desk/board.ts', 'lib/cases/commands/withdraw.ts', 'commands-are-for-pages'],
    ['emails/family/withdrawn.tsx', 'lib/cases/case.ts', 'letters-know-dates-only'],
    ['lib/cases/queries.ts', 'lib/cases/commands/a-request.fixture.ts', 'tests-are-not-product'],
  ])('keep %s from %s', (from, to, rule) => expect(forbiddenBy(from, to)).toContain(rule))

  test.each([
    ['app/parent/page.tsx', 'app/_case/case-story.tsx'],
    ['app/parent/page.tsx', 'lib/cases/queries.ts'],
    ['lib/cases/commands/withdraw.ts', 'lib/cases/case-command.ts'],
    ['lib/certificates/commands/issue-certificate.ts', 'lib/cases/case-command.ts'],
    ['lib/watch/lapse.ts', 'lib/cases/commands/hold-lapsed.ts'],
    ['emails/family/withdrawn.tsx', 'lib/law/calendar/date.ts'],
    ['lib/law/deadline.ts', 'node_modules/temporal-polyfill/index.js'],
  ])('let %s use %s', (from, to) => expect(forbiddenBy(from, to)).toEqual([]))

  it('speak of folders that are there', () => {
    for (const folder of [
      'app/_session',
      'app/_ui',
      'app/_case',
      'lib/law',
      'lib/kernel',
      'db/schema',
      'emails',
    ])
      expect(existsSync(folder), folder).toBe(true)
  })
})
