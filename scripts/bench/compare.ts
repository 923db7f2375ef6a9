import type { Comparison, Result } from './job'

/**
 * Measures both sides in turn, over and under again and again, so that whatever else the machine does meets both.
 * The first round warms up and is not counted.
 */
export async function compare(
  { over, under }: Comparison,
  rounds: number,
): Promise<Omit<Result, 'id' | 'gate'>> {
  const ratios: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const [above, below] = [await over(), await under()]
    if (round > 0) ratios.push(above / below)
  }
  return { ratio: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) }
}

/** The middle one, or the mean of the middle two. Throws RangeError when there is none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing')
  return (low + high) / 2
}

/**
 * The milliseconds of a call, after some that are not counted: of many, the lower quartile, which a neighbour on a
 * shared machine disturbs least.
 */
export const millisecondsPerCall = (calls: number, call: () => Promise<unknown>): Promise<number> =>
  millisecondsAfter(() => Promise.resolve(), calls, call)

/** The same of calls before each of which something happens that is not counted. */
export async function millisecondsAfter(
  before: () => Promise<unknown>,
  calls: number,
  call: () => Promise<unknown>,
): Promise<number> {
  const times: number[] = []
  for (let n = -Math.ceil(calls / 5); n < calls; n += 1) {
    await before()
    const begun = performance.now()
    await call()
    if (n >= 0) times.push(performance.now() - begun)
  }
  return times.toSorted((a, b) => a - b)[calls >> 2]!
}
