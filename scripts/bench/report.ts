import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { longDate } from '@/lib/law/calendar/date'
import { today } from '@/lib/kernel/now'
import type { Job, Measure, Reach, Result } from './job'

const page = 'docs/benchmarks.md'
const data = 'docs/benchmarks.json'

/** The results of earlier runs. */
export function readResults(): Result[] {
  return existsSync(data) ? (JSON.parse(readFileSync(data, 'utf8')) as Result[]) : []
}

/** Writes docs/benchmarks.md and docs/benchmarks.json: of each measure the last of these results. */
export async function writeReport(jobs: readonly Job[], results: readonly Result[], machine: string) {
  const latest = new Map(results.map((result) => [result.id, result]))
  const kept = jobs.flatMap(({ measures }) => measures.flatMap(({ id }) => latest.get(id) ?? []))
  await write(data, JSON.stringify(kept.map(rounded)))
  await write(page, benchmarksPage(jobs, kept, `${longDate(today())} on ${machine}`))
}

/** As Prettier would have it, so that `npm test` finds nothing to say of it. */
async function write(file: string, text: string): Promise<void> {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
}

/** docs/benchmarks.md: each job with its workload, what is checked, and its ratios beside what they must come to. */
export function benchmarksPage(jobs: readonly Job[], results: readonly Result[], lastRun: string): string {
  return [
    '# Benchmarks',
    'Made by `npm run bench`. Do not edit it. Every ratio comes from one run in which both sides take turns: the median of at least 9 rounds, with the least and the greatest. Wrong answers fail a job whatever its time.',
    `Last run ${lastRun}.`,
    ...jobs.flatMap((job) => section(job, results)),
  ]
    .join('\n\n')
    .concat('\n')
}

/** The measures of which answers were wrong, in words. */
export function wrongAnswers(results: readonly Result[]): string[] {
  return results.filter(({ gate }) => !gate).map(({ id }) => `${id}: wrong answers`)
}

/** The ratios that are not what they must be, in words. */
export function missedRatios(jobs: readonly Job[], results: readonly Result[]): string[] {
  const reaches = new Map(jobs.flatMap((job) => job.measures).map(({ id, reach }) => [id, reach]))
  return results.flatMap((result) => {
    const reach = reaches.get(result.id)
    if (!reach || isReached(reach, result.ratio)) return []
    return [`${result.id}: ${inWords(result)}, but must be ${bound(reach)}`]
  })
}

/** '1.12 (1.05 to 1.31)'. */
export function inWords({ ratio, min, max }: Result): string {
  return `${ratio.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`
}

function section({ id, title, workload, gate, measures }: Job, results: readonly Result[]): string[] {
  return [
    `## ${id} ${title}`,
    `${workload}\n\nChecked first: ${gate}`,
    [
      '| Measure | Ratio | Median (least to greatest) | Must be | Answers |',
      '| --- | --- | --- | --- | --- |',
      ...measures.map((measure) =>
        row(
          measure,
          results.find((result) => result.id === measure.id),
        ),
      ),
    ].join('\n'),
  ]
}

function row({ id, ratio, reach }: Measure, result: Result | undefined): string {
  const measured = result
    ? [
        `${inWords(result)}${isReached(reach, result.ratio) ? '' : ' ✗'}`,
        bound(reach),
        result.gate ? 'right' : 'wrong ✗',
      ]
    : ['not measured yet', bound(reach), '']
  return `| ${[`\`${id}\``, ratio, ...measured].join(' | ')} |`
}

const isReached = (reach: Reach, ratio: number): boolean =>
  'atMost' in reach ? ratio <= reach.atMost : ratio >= reach.atLeast

const bound = (reach: Reach): string =>
  'atMost' in reach ? `at most ${reach.atMost}` : `at least ${reach.atLeast}`

const rounded = (result: Result): Result => {
  const { ratio, min, max } = result
  const [r, least, most] = [ratio, min, max].map((n) => Number(n.toPrecision(4)))
  return { ...result, ratio: r ?? ratio, min: least ?? min, max: most ?? max }
}
