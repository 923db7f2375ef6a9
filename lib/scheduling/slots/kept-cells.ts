import { LRUCache } from 'lru-cache'
import type { Availability } from '../free-times'
import { diaryCells, entriesOf, type Asked, type DiaryCells } from './diary-cells'
import type { Entry, Frame } from './member'

/**
 * Says that a diary will be asked about again and never be changed. Its cells are made once for each thing that is
 * asked, and kept while there is room; whatever is found stays the same.
 */
export function keepCellsOf(diary: Availability): void {
  count += 1
  diaries.set(diary.taken, { diary, number: count, entries: entriesOf(diary) })
}

/** The cells of a diary. */
export function cellsOf(diary: Availability, asked: Asked, frame: Frame): DiaryCells {
  const found = knownAs(diary)
  if (!found) return diaryCells(diary, entriesOf(diary), asked, frame)
  const { mode, buffers, hours } = asked
  const key = `${found.number} ${mode} ${hours} ${buffers.minutesBefore} ${buffers.minutesAfter} ${nameOf(frame)}`
  const known = kept.get(key)
  if (known) return known
  const cells = diaryCells(diary, found.entries, asked, frame)
  kept.set(key, cells)
  return cells
}

/** What takes time in a diary. */
export const entriesIn = (diary: Availability): readonly Entry[] =>
  knownAs(diary)?.entries ?? entriesOf(diary)

type Diary = { diary: Availability; number: number; entries: readonly Entry[] }

let count = 0
const diaries = new WeakMap<Availability['taken'], Diary>()

/** The diary that this is, whoever has it by now. With anything else put in its place it is another one. */
function knownAs({ taken, patterns, exceptions, elsewhere }: Availability): Diary | undefined {
  const found = diaries.get(taken)
  const isSame =
    found?.diary.patterns === patterns &&
    found.diary.exceptions === exceptions &&
    found.diary.elsewhere === elsewhere
  return isSame ? found : undefined
}

/** So many bytes at most, those that were asked for last. */
const kept = new LRUCache<string, DiaryCells>({
  maxSize: 48_000_000,
  sizeCalculation: ({ working, open }) => 500 + 3 * open.byteLength + 56 * working.length,
})

/** A short name for a frame, which those have in common that are the same as far as cells go. */
function nameOf(frame: Frame): number {
  const given = named.get(frame)
  if (given) return given
  const { table, minutes, holidays } = frame
  const off = table.allDays.filter(({ on }) => holidays.has(on)).map(({ on }) => on)
  const inFull = `${table.allDays[0]!.on} ${table.allDays.length} ${minutes} ${off.join(' ')}`
  const name = names.get(inFull) ?? (count += 1)
  names.set(inFull, name)
  named.set(frame, name)
  return name
}

const names = new LRUCache<string, number>({ max: 1000 })
const named = new WeakMap<Frame, number>()
