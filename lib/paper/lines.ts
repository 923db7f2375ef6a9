import { LRUCache } from 'lru-cache'
import type { Weight } from './faces'
import { visualRuns, type Run } from './runs'

/** One line as it is written and as it is drawn, its width in points. */
export type SetLine = { text: string; runs: Run[]; width: number }

/**
 * Breaks a text into lines no wider than `width` points: at spaces, never at a hard space, and inside a word only when
 * the word alone is too wide (or has no spaces to break at, as Chinese). The text is composed (NFC) first. A line that
 * goes on keeps its last space, so that words stay apart for whoever listens.
 *
 * @throws {Unprintable | FontMissing}
 */
export function setText(text: string, width: number, size: number, weight: Weight = 'regular'): SetLine[] {
  const widthOf = (part: string): number => (emWidth(drawn(part), weight) * size) / 1000
  const lines: string[] = []
  let line = ''
  let reach = 0
  for (const piece of words(text.normalize('NFC')).flatMap((word) =>
    widthOf(word.trimEnd()) > width ? letters(word) : word,
  )) {
    if (line && reach + widthOf(piece.trimEnd()) > width) {
      lines.push(line)
      line = ''
      reach = 0
    }
    line += piece
    reach += widthOf(piece)
  }
  return [...lines, line.trimEnd()].map((one) => ({
    text: drawn(one),
    runs: visualRuns(drawn(one), weight),
    width: widthOf(one.trimEnd()),
  }))
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Words with the space that follows them. */
const words = (text: string): string[] => text.match(/[^ ]+ *| +/g) ?? []

const letters = (word: string): string[] => Array.from(clusters.segment(word), ({ segment }) => segment)

const drawn = (text: string): string => text.replaceAll('\u00a0', ' ')

/** Widths of words set before: most words of a certificate are those of the last one. */
const known = new LRUCache<string, number>({ max: 5000 })

function emWidth(part: string, weight: Weight): number {
  const key = `${weight} ${part}`
  const found = known.get(key)
  if (found !== undefined) return found
  const width = visualRuns(part, weight).reduce((sum, run) => sum + run.width, 0)
  known.set(key, width)
  return width
}
