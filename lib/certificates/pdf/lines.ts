import { visualRuns, type Run } from './runs'
import type { Weight } from './faces'

/** A text set in one size and weight: its lines, each with its width in points. */
export type Setting = { size: number; weight: Weight; lines: { text: string; runs: Run[]; width: number }[] }

/**
 * Breaks a text into lines no wider than `width` points: at spaces, never at a hard space, and inside a word only when
 * the word alone is too wide (or has no spaces to break at, as Chinese). The text is composed (NFC) first.
 *
 * @throws {Unprintable | FontMissing}
 */
export function setText(text: string, width: number, size: number, weight: Weight): Setting {
  const lines: string[] = []
  let line = ''
  for (const word of words(text.normalize('NFC'))) {
    for (const piece of pieces(word, width, size, weight)) {
      const longer = line + piece
      if (line && lineWidth(longer, size, weight) > width) {
        lines.push(line)
        line = piece
      } else line = longer
    }
  }
  lines.push(line)
  return { size, weight, lines: lines.map((one) => asLine(one, size, weight)) }
}

/** The width of one line in points. */
function lineWidth(text: string, size: number, weight: Weight): number {
  return asLine(text, size, weight).width
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Words with the space that follows them. */
const words = (text: string): string[] => text.match(/[^ ]* ?/g)?.filter(Boolean) ?? []

/** A word as it is, or cut where it must be. */
function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (lineWidth(word, size, weight) <= width) return [word]
  return Array.from(clusters.segment(word), ({ segment }) => segment)
}

function asLine(line: string, size: number, weight: Weight): Setting['lines'][number] {
  const text = line.trimEnd().replaceAll('\u00a0', ' ')
  const runs = visualRuns(text, weight)
  return { text, runs, width: (runs.reduce((sum, run) => sum + run.width, 0) * size) / 1000 }
}
