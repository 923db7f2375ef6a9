import { addDays } from '@/lib/law/calendar/date'
import { anyOf, both, listOfAll, noCells, type Cells } from '@/lib/scheduling/slots/cells'
import { instantOf } from '@/lib/scheduling/slots/day-table'
import { lineUp } from '@/lib/scheduling/slots/line-up'
import { pairsOf } from '@/lib/scheduling/slots/pairs'
import type { Search } from '@/lib/scheduling/slots/search'
import { luxonSweep } from './luxon-sweep'
import { numbers, searchOf } from './slot-workload'

/** How many searches make a round: one alone is too short to be measured. */
const searches = 400

/**
 * S1.bound: everybody's common starts from calendars made ready, against the bare AND of the same bits. With `any`
 * above 0, two who have to be there and any one of so many others.
 */
export function slotsAgainstBareAnd(required: number, any: number) {
  const all = Array.from({ length: 20 }, (_, n) => readyFor(searchOf(required + any, 200, n)))
  const round = Array.from({ length: searches }, (_, n) => all[n % all.length]!)
  return {
    gate: () =>
      all
        .slice(0, any > 0 ? 1 : 3)
        .every((ready) => same(common(ready, required), plainly(ready.search, required))),
    ours: () => round.reduce((found, ready) => found + common(ready, required).length, 0),
    theirs() {
      const bits = noCells(round[0]!.count)
      for (const ready of round) bareAnd(ready, required, bits)
      return bits[0]
    },
  }
}

/** S1.sweep: the same from diaries as they come, nothing made ready, against the day-by-day sweep with luxon. */
export function slotsAgainstSweep() {
  const some = Array.from({ length: 3 }, (_, n) => searchOf(3, 200, n))
  return {
    gate: () =>
      Array.from({ length: 1_000 }, (_, n) =>
        threeDaysOf(searchOf(1 + (n % 3), n % 200, 1_000 + n), n),
      ).every((search) => same(common(readyFor(search), search.mediators.length), luxonSweep(search))),
    ours: () => some.reduce((found, search) => found + common(readyFor(search), 3).length, 0),
    theirs: () => some.reduce((found, search) => found + luxonSweep(search).length, 0),
  }
}

/** S3.bound: 500 cases beside 200 mediators, the earliest slot and the count of each, against the bare AND pass. */
export function nationalMatrix(cases: number, mediators: number) {
  const next = numbers(3)
  const starts = (count: number, busy: number, seed: number) => {
    const ready = readyFor(searchOf(count, busy, seed))
    return ready.sets.map((set) => both(set, ready.allowed))
  }
  const [rows, columns] = [starts(cases, 100, 1), starts(mediators, 60, 2)]
  const refused = Array.from({ length: cases * mediators }, () => next(10) === 0)
  const eligible = (row: number, column: number) => !refused[row * mediators + column]
  return {
    gate() {
      const { first, count } = pairsOf(rows, columns, eligible)
      return Array.from({ length: 200 }, () => [next(cases), next(mediators)] as const).every(
        ([row, column]) => {
          const found = eligible(row, column) ? listOfAll([rows[row]!, columns[column]!]) : []
          const pair = row * mediators + column
          return first[pair] === (found[0] ?? -1) && count[pair] === found.length
        },
      )
    },
    ours: () => pairsOf(rows, columns, eligible).count.length,
    theirs() {
      let bits = 0
      for (let row = 0; row < cases; row += 1)
        for (let column = 0; column < mediators; column += 1)
          if (eligible(row, column)) bits |= andOf(rows[row]!, columns[column]!)
      return bits
    },
  }
}

/** Three of the thirty days: of a thousand such searches a hundred meet the change of the clocks. */
function threeDaysOf(search: Search, n: number): Search {
  const fromOn = addDays(search.rules.fromOn, n % 28)
  return { ...search, rules: { ...search.rules, fromOn, untilOn: addDays(fromOn, 2) } }
}

type Ready = ReturnType<typeof readyFor>

/** A search with every calendar's starts. */
function readyFor(search: Search) {
  const { table, allowed, modes } = lineUp(search)
  const sets = modes[0]!.mediators.members.map(({ starts }) => starts)
  return { search, table, allowed, sets, count: table.cellCount }
}

/** When the required calendars, and any of the others if there are others, can meet. */
function common({ sets, allowed, table, count }: Ready, required: number): number[] {
  const others = sets.slice(required)
  const any = others.length > 0 ? [anyOf(others, count)] : []
  return listOfAll([allowed, ...sets.slice(0, required), ...any]).map((cell) => instantOf(table, cell))
}

/** The same by the sweep: with each of the others in turn, when there are others. */
function plainly(search: Search, required: number): number[] {
  const mediators = search.mediators.slice(0, required)
  const others = search.mediators.slice(required)
  if (others.length === 0) return luxonSweep({ ...search, mediators })
  const found = others.flatMap((other) => luxonSweep({ ...search, mediators: [...mediators, other] }))
  return [...new Set(found)].toSorted((a, b) => a - b)
}

const same = (a: readonly number[], b: readonly number[]) => String(a) === String(b)

/** The least that has to be done: every word of every set read once, and what they have in common written. */
function bareAnd({ sets, allowed }: Ready, required: number, bits: Cells): void {
  for (let word = 0; word < bits.length; word += 1) {
    let any = required < sets.length ? 0 : -1
    for (let set = required; set < sets.length; set += 1) any |= sets[set]![word]!
    let all = any & allowed[word]!
    for (let set = 0; set < required; set += 1) all &= sets[set]![word]!
    bits[word] = all
  }
}

function andOf(a: Cells, b: Cells): number {
  let bits = 0
  for (let word = 0; word < a.length; word += 1) bits |= a[word]! & b[word]!
  return bits
}
