import { caseRoles, caseStates, type CaseRole, type CaseState } from './case'
import { permitted, stateAfter, transitions } from './transitions'

type Name = keyof typeof transitions

/** The text of docs/case-states.md, drawn from the table of transitions so that it cannot say anything else. */
export function caseStatesPage(): string {
  return [
    '# The states of a case',
    '',
    'Generated from `lib/cases/transitions.ts` by `npx tsx scripts/generate-case-states.ts`. Do not change it by hand.',
    '',
    'State says where the mediation stands, and nothing else. What somebody owes by when is a duty.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> draft: start_case',
    ...arrows().map(({ from, to, names }) => `  ${from} --> ${to}: ${names.join(', ')}`),
    '```',
    '',
    '## Who may give which command, where',
    '',
    '`start_case` makes the case: anybody signed in for themselves or as a supporter, and the desk.',
    '',
    ...table([['Command', 'By', 'In', 'Leads to'], ...names.map((name) => row(name))]),
    '',
  ].join('\n')
}

/** Who may do what in which state: a line for each role and state in which there is anything to do. */
export function accessMatrix(): string[] {
  return caseRoles.flatMap((role) =>
    caseStates.flatMap((state) => {
      const may = permitted([role], state)
      return may.length > 0 ? [`${role} · ${state}: ${may.join(' ')}`] : []
    }),
  )
}

const names = Object.keys(transitions) as Name[]

type Arrow = { from: CaseState; to: CaseState; names: Name[] }

function arrows(): Arrow[] {
  const pairs = caseStates.flatMap((from) => caseStates.map((to) => ({ from, to })))
  return pairs.flatMap(({ from, to }) => {
    const leading = names.filter((name) => from !== to && leads(name, from, to))
    return leading.length > 0 ? [{ from, to, names: leading }] : []
  })
}

function leads(name: Name, from: CaseState, to: CaseState): boolean {
  const states: readonly CaseState[] = transitions[name].from
  return states.includes(from) && stateAfter(name, from) === to
}

function row(name: Name): string[] {
  const { by, from, to }: { by: readonly CaseRole[]; from: readonly CaseState[]; to: string } =
    transitions[name]
  const said = to === 'same' ? 'the same state' : to
  return [`\`${name}\``, by.map(spaced).join(', '), from.join(', '), said]
}

const spaced = (role: CaseRole) => role.replace('_', ' ')

/** Rows as a table of equal columns; the first row is its head. */
function table(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)))
  const [head, ...body] = rows.map((cells) => line(cells.map((cell, column) => cell.padEnd(widths[column]!))))
  return [head!, line(widths.map((width) => '-'.repeat(width))), ...body]
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
