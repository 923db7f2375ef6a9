import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { problem, Problems, type Problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { registerCommand } from '@/lib/register/register-command'
import { organisationAnswers, shortNameOf, type OrganisationAnswers } from '../organisation'
import { oneAtATime, takenBy } from '../taken'

/** The columns of the file, by the names in its first line. The last four may be left out. */
const csvColumns = ['kind', 'name', 'noticesEmail', 'shortName', 'code', 'phone'] as const

const mostLines = 2000

/**
 * Adds organisations from comma-separated text. All of them or none: when a line is wrong nothing is added and
 * every wrong line is named, so that the file can be put right in one go.
 */
export const loadOrganisations = registerCommand('load_organisations', {
  input: z.object({
    csv: longWords({ called: 'The file', missing: 'Choose a file, or paste its lines', max: 200_000 }),
  }),

  async run({ tx, input: { csv }, now }) {
    const rows = read(csv)
    await oneAtATime(tx)
    await refuseAnyTaken(tx, rows)
    await tx
      .insert(organisations)
      .values(rows.map(({ answers }) => ({ ...answers, shortName: shortNameOf(answers), createdAt: now })))
    return { subjectId: null, detail: { names: rows.map(({ answers }) => answers.name) } }
  },
})

/** A line of the file, and the number it has in an editor. */
type Row = { line: number; answers: OrganisationAnswers }

function read(csv: string): Row[] {
  const problems: Problem[] = []
  const rows = linesOf(csv).flatMap(({ line, given }) => {
    const parsed = organisationAnswers.safeParse(given)
    if (parsed.success) return [{ line, answers: parsed.data }]
    problems.push(onLine(line, parsed.error.issues[0]!.message))
    return []
  })
  if (problems.length > 0) throw new Problems(problems)
  return rows
}

function linesOf(csv: string): { line: number; given: unknown }[] {
  const lines = recordsOf(csv).map(({ info, record }) => ({ line: info.lines, given: record }))
  if (lines.length === 0) throw problem('csv', 'The file has no lines after the first')
  if (lines.length > mostLines)
    throw problem(
      'csv',
      `The file has more than ${mostLines.toLocaleString('en-GB')} lines. Load it in parts`,
    )
  return lines
}

type WithInfo = { info: { lines: number }; record: Record<string, string> }

function recordsOf(csv: string): WithInfo[] {
  const columns = (header: string[]) => {
    if (!header.includes('kind') || !header.includes('name')) throw new Error('not our columns')
    return header
  }
  try {
    // With `info` each record comes with where it stands; the types of csv-parse do not say so.
    return parse(csv, {
      columns,
      info: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    }) as unknown as WithInfo[]
  } catch {
    throw problem('csv', `This is not a comma-separated file with the columns ${csvColumns.join(', ')}`)
  }
}

async function refuseAnyTaken(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const problems: Problem[] = []
  for (const [index, { line, answers }] of rows.entries()) {
    const taken = await takenBy(tx, answers)
    if (taken) problems.push(onLine(line, taken.message))
    else if (rows.slice(0, index).some((earlier) => isSame(answers, earlier.answers)))
      problems.push(onLine(line, `${answers.name} is in the file twice, or has the code of another`))
  }
  if (problems.length > 0) throw new Problems(problems)
}

const onLine = (line: number, message: string): Problem => ({
  field: 'csv',
  message: `Line ${line}: ${message}`,
})

const isSame = (one: OrganisationAnswers, other: OrganisationAnswers) =>
  (one.kind === other.kind && one.name.toLowerCase() === other.name.toLowerCase()) ||
  (one.code !== null && one.code === other.code)
