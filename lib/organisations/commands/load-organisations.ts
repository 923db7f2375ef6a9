import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { organisations } from '@/db/schema/organisations'
import { problem, Problems, type Problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { registerCommand } from '@/lib/register/register-command'
import { organisationAnswers, shortNameOf, type OrganisationAnswers } from '../organisation'
import { refuseTaken } from '../taken'

/** The columns of the file, by the names in its first line. The last four may be left out. */
export const csvColumns = ['kind', 'name', 'noticesEmail', 'shortName', 'code', 'phone'] as const

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
    for (const [index, row] of rows.entries())
      await refuseTaken(tx, row).catch((error: unknown) => {
        throw error instanceof Problems ? onLine(index, error.problems[0]!.message) : error
      })
    const twice = rows.findIndex((row, index) => rows.slice(0, index).some((other) => isSame(row, other)))
    if (twice >= 0) throw onLine(twice, `${rows[twice]!.name} is in the file twice`)
    await tx
      .insert(organisations)
      .values(rows.map((row) => ({ ...row, shortName: shortNameOf(row), createdAt: now })))
    return { subjectId: null, detail: { names: rows.map(({ name }) => name) } }
  },
})

function read(csv: string): OrganisationAnswers[] {
  const records = recordsOf(csv)
  if (records.length === 0) throw problem('csv', 'The file has no lines after the first')
  const problems: Problem[] = []
  const rows = records.flatMap((record, index) => {
    const parsed = organisationAnswers.safeParse(record)
    if (parsed.success) return [parsed.data]
    problems.push({ field: 'csv', message: `Line ${index + 2}: ${parsed.error.issues[0]!.message}` })
    return []
  })
  if (problems.length > 0) throw new Problems(problems)
  return rows
}

function recordsOf(csv: string): unknown[] {
  try {
    return parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true, to: 2000 })
  } catch {
    throw problem('csv', `This is not a comma-separated file with the columns ${csvColumns.join(', ')}`)
  }
}

const onLine = (index: number, message: string) => problem('csv', `Line ${index + 2}: ${message}`)

const isSame = (one: OrganisationAnswers, other: OrganisationAnswers) =>
  one.kind === other.kind && one.name.toLowerCase() === other.name.toLowerCase()
