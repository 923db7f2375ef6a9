/** What a ratio must come to. */
export type Reach = { readonly atMost: number } | { readonly atLeast: number }

/** One ratio of a job: what it divides by what, and what it must come to. */
export type Measure = { readonly id: string; readonly ratio: string; readonly reach: Reach }

/** One side of a comparison: does a round of work and says what it cost, in any unit that both sides share. */
export type Side = () => Promise<number>

/** The two sides of a measure. Every round gives one ratio: the cost of `over` divided by the cost of `under`. */
export type Comparison = { readonly over: Side; readonly under: Side }

/** A job when everything it measures is made. */
export type Prepared = {
  /** The answers that were wrong, in words; with one of them the job fails whatever its time. */
  readonly wrong: readonly string[]
  /** By the ids of the job's measures. */
  readonly comparisons: Readonly<Record<string, Comparison>>
}

/** One job of the benchmark. Its file says what it works on; bench/jobs.ts lists it. */
export type Job = {
  readonly id: string
  readonly title: string
  /** What is worked on in a whole run, for docs/benchmarks.md. */
  readonly workload: string
  /** Which answers are checked before anything is measured. */
  readonly gate: string
  readonly measures: readonly Measure[]
  readonly prepare: (setting: Setting) => Promise<Prepared>
}

/** How a job is run. */
export type Setting = {
  /** Small and short, while a job is written. */
  readonly quick: boolean
  /** Tells the person who waits. */
  readonly say: (line: string) => void
}

/** What came of a measure: the median of the round ratios with the least and the greatest, and whether the answers were right. */
export type Result = {
  readonly id: string
  readonly ratio: number
  readonly min: number
  readonly max: number
  readonly gate: boolean
}
