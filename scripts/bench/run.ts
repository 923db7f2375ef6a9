/** Runs the jobs that are named, or all. Started by scripts/bench.mjs, which brings the PostgreSQL. */
import { compare } from './compare'
import type { Job, Result, Setting } from './job'
import { jobs } from './jobs'
import { machine } from './machine'
import { inWords, missedRatios, readResults, writeReport, wrongAnswers } from './report'

const names = process.argv.slice(2).filter((argument) => argument !== '--quick')
const quick = process.argv.includes('--quick')
const setting: Setting = { quick, say: (line) => console.log(`  ${line}`) }
const unknown = names.filter((name) => !jobs.some(({ id }) => id === name))

if (unknown.length > 0) {
  console.error(`No such job: ${unknown.join(', ')}. There are: ${jobs.map(({ id }) => id).join(', ')}`)
  process.exitCode = 1
} else {
  const results: Result[] = []
  for (const job of jobs.filter(({ id }) => names.length === 0 || names.includes(id)))
    results.push(...(await run(job)))
  if (!quick) await writeReport(jobs, [...readResults(), ...results], await machine())
  // A quick run is too small for its ratios to count.
  const failed = [...wrongAnswers(results), ...(quick ? [] : missedRatios(jobs, results))]
  for (const failure of failed) console.error(failure)
  process.exitCode = failed.length > 0 ? 1 : 0
}

async function run(job: Job): Promise<Result[]> {
  console.log(`\n${job.id}  ${job.title}`)
  const { wrong, comparisons } = await job.prepare(setting)
  for (const answer of wrong) setting.say(`WRONG: ${answer}`)
  const results: Result[] = []
  for (const measure of job.measures) {
    const comparison = comparisons[measure.id]
    if (!comparison) throw new Error(`${job.id} compares nothing for ${measure.id}`)
    const ratios = await compare(comparison, quick ? 3 : 9)
    const result = { id: measure.id, ...ratios, gate: wrong.length === 0 }
    setting.say(`${measure.id}: ${inWords(result)}, ${measure.ratio}`)
    results.push(result)
  }
  return results
}
