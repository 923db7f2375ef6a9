/**
 * A set of the five-minute cells of a window, one bit each, earliest first. Thirty days are 270 words, so that asking
 * when everybody can is a few hundred machine instructions.
 */
export type Cells = Int32Array<ArrayBuffer>

export const cellMinutes = 5

/** None of so many cells. */
export const noCells = (count: number): Cells => new Int32Array((count + 31) >>> 5)

/** All of so many cells. */
export function allCells(count: number): Cells {
  const cells = noCells(count)
  addRange(cells, 0, count)
  return cells
}

/** These cells, of so many. */
export function cellsOf(listed: readonly number[], count: number): Cells {
  const cells = noCells(count)
  for (const cell of listed) addCell(cells, cell)
  return cells
}

/** Adds the cells from one, included, to another, not included. Nothing when there are none between them. */
export function addRange(cells: Cells, from: number, until: number): void {
  if (until <= from) return
  const [first, last] = [from >>> 5, (until - 1) >>> 5]
  const head = -1 << (from & 31)
  const tail = -1 >>> (31 - ((until - 1) & 31))
  if (first === last) {
    cells[first]! |= head & tail
    return
  }
  cells[first]! |= head
  cells.fill(-1, first + 1, last)
  cells[last]! |= tail
}

/** Adds one cell. */
export function addCell(cells: Cells, cell: number): void {
  cells[cell >>> 5]! |= 1 << (cell & 31)
}

/** The cells that are in both sets. */
export function both(a: Cells, b: Cells): Cells {
  const found = a.slice()
  for (let word = 0; word < found.length; word += 1) found[word]! &= b[word]!
  return found
}

/** The cells of the first set that are not in the second. */
export function without(a: Cells, b: Cells): Cells {
  const found = a.slice()
  for (let word = 0; word < found.length; word += 1) found[word]! &= ~b[word]!
  return found
}

/** The cells that are in any of the sets. */
export function anyOf(sets: readonly Cells[], count: number): Cells {
  if (sets.length === 1) return sets[0]!
  const found = noCells(count)
  for (const cells of sets) {
    for (let word = 0; word < found.length; word += 1) found[word]! |= cells[word]!
  }
  return found
}

/**
 * The cells at which a run of `length` cells of the set begins. Runs of 1, 2, 4, 8 … cells come from each other: a
 * run of 8 is a run of 4 followed by a run of 4, so that a meeting of three hours takes 6 passes and not 36.
 */
export function runs(cells: Cells, length: number): Cells {
  const found = cells.slice()
  for (let known = 1; known < length;) {
    const further = Math.min(known, length - known)
    keepFollowed(found, further)
    known += further
  }
  return found
}

/**
 * Every cell that is in all of the sets, earliest first: one pass over the words, and nothing made on the way. There
 * must be at least one set.
 */
export function listOfAll([first, ...others]: readonly [Cells, ...Cells[]]): number[] {
  const found: number[] = []
  for (let word = 0; word < first.length; word += 1) {
    let bits = first[word]!
    for (let other = 0; bits !== 0 && other < others.length; other += 1) bits &= others[other]![word]!
    for (; bits !== 0; bits &= bits - 1) found.push(word * 32 + lowestBit(bits))
  }
  return found
}

/** How many cells the set has. */
export function countOf(cells: Cells): number {
  let count = 0
  for (const word of cells) if (word !== 0) count += bitsIn(word)
  return count
}

export function isEmpty(cells: Cells): boolean {
  for (const word of cells) if (word !== 0) return false
  return true
}

/** The earliest cell of the set; -1 when it is empty. */
export function firstOf(cells: Cells): number {
  const word = cells.findIndex((bits) => bits !== 0)
  return word === -1 ? -1 : word * 32 + lowestBit(cells[word]!)
}

/** Every cell of the set, earliest first. */
export const listOf = (cells: Cells) => listOfAll([cells])

/** Whether the set has a cell from one, included, to another, not included. */
export function hasAny(cells: Cells, from: number, until: number): boolean {
  for (let cell = from; cell < until;) {
    const rest = cells[cell >>> 5]! >>> (cell & 31)
    const next = rest === 0 ? (cell | 31) + 1 : cell + lowestBit(rest)
    if (rest !== 0) return next < until
    cell = next
  }
  return false
}

export const isIn = (cells: Cells, cell: number) => ((cells[cell >>> 5] ?? 0) & (1 << (cell & 31))) !== 0

export const lowestBit = (bits: number) => 31 - Math.clz32(bits & -bits)

/** How many bits of a word are set, counted in pairs, fours and bytes at once. */
export function bitsIn(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555)
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333)
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Keeps each cell that has another of the set so many cells later. Goes upwards: what it reads is still as it was. */
function keepFollowed(cells: Cells, later: number): void {
  const [words, bits] = [later >>> 5, later & 31]
  const end = cells.length - words
  for (let word = 0; word < end; word += 1) {
    const near = cells[word + words]! >>> bits
    const far = bits === 0 || word + 1 === end ? 0 : cells[word + words + 1]! << (32 - bits)
    cells[word]! &= near | far
  }
  cells.fill(0, Math.max(end, 0))
}
