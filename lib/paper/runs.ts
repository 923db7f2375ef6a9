import bidiFactory from 'bidi-js'
import { covers, face, families, type Face, type Family, type Weight } from './faces'
import { shape, type Reading } from './shape'

/** A stretch of one line in one font and one direction, in the order it stands on paper, width in thousandths of an em. */
export type Run = { text: string; face: Face; reading: Reading; width: number }

/** A character that no font of ours can print, or a spelling that it cannot. Nothing may be issued with it. */
export class Unprintable extends Error {
  override name = 'Unprintable'
  constructor(readonly character: string) {
    super(`unprintable: ${describe(character)}`)
  }
}

/**
 * The first character of a text that a certificate cannot show; null if all can be printed. Combining marks are
 * composed (NFC) first, and it is looked at as a line and word by word, as it is set. Controls and invisible direction
 * marks count as unprintable: on paper nobody could see them.
 *
 * @throws {FontMissing}
 */
export function firstUnprintable(text: string): string | null {
  const line = text.normalize('NFC').replaceAll('\u00a0', ' ')
  try {
    for (const part of [line, ...line.split(' ')]) visualRuns(part, 'semibold')
    return null
  } catch (error) {
    if (error instanceof Unprintable) return error.character
    throw error
  }
}

/**
 * One line of NFC text as runs from left to right (Unicode Bidirectional Algorithm, the line itself left to right).
 *
 * @throws {Unprintable | FontMissing}
 */
export function visualRuns(line: string, weight: Weight): Run[] {
  const [everyday] = families
  const simple = everyday && latin.test(line) ? setRun(line, face(everyday, weight), false) : null
  if (simple) return line ? [simple] : []
  const { levels } = bidi.getEmbeddingLevels(line, 'ltr')
  return inVisualOrder(segments(line, levels)).map(({ text, family, level }) =>
    run(text, face(family, weight), level % 2 === 1),
  )
}

type Segment = { text: string; family: Family; level: number }

const bidi = bidiFactory()
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** What nearly every text is made of; the first family has all of it, and it needs no rearranging. */
const latin = /^[\x20-\x7e\u00a3\u00c0-\u017f\u2013\u2014\u2018-\u201d]*$/
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u
const neutral = /^[\p{Script=Common}\p{Script=Inherited}]+$/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

function segments(line: string, levels: Uint8Array): Segment[] {
  const found: Segment[] = []
  for (const { segment: cluster, index } of clusters.segment(line)) {
    const last = found.at(-1)
    const level = levels[index] ?? 0
    const family = familyFor(cluster, last?.family)
    if (last && last.family === family && last.level === level) last.text += cluster
    else found.push({ text: cluster, family, level })
  }
  return found
}

/** Spaces and punctuation stay in the font of what stands before them. */
function familyFor(cluster: string, before: Family | undefined): Family {
  const hidden = [...cluster].find((one) => invisible.test(one) && one !== '\u200c' && one !== '\u200d')
  if (hidden) throw new Unprintable(hidden)
  if (before && neutral.test(cluster) && covers(before, cluster)) return before
  const family = families.find((one) => covers(one, cluster))
  if (family) return family
  const missing = [...cluster].find((one) => !families.some((family) => covers(family, one)))
  throw new Unprintable(missing ?? cluster)
}

/** Rule L2: from the deepest level up, turn round every stretch at that level or deeper. */
function inVisualOrder(logical: readonly Segment[]): Segment[] {
  const order = [...logical]
  for (let level = Math.max(0, ...order.map((one) => one.level)); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while ((order[end]?.level ?? -1) >= level) end++
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = end
    }
  }
  return order
}

function run(logical: string, face: Face, backwards: boolean): Run {
  const found = setRun(logical, face, backwards)
  if (found) return found
  const characters = Array.from(clusters.segment(logical), ({ segment }) => segment)
  throw new Unprintable(characters.find((one) => !setRun(one, face, backwards)) ?? logical)
}

/** Text that reads right to left but holds no such letter is turned here; letters are turned by their font. */
function setRun(logical: string, face: Face, backwards: boolean): Run | null {
  const reading: Reading = backwards && rightToLeft.test(logical) ? 'rtl' : 'ltr'
  const text = backwards && reading === 'ltr' ? mirrored(logical) : logical
  const positions = shape(face, text, reading)?.positions
  if (!positions) return null
  const advance = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
  return { text, face, reading, width: (advance * 1000) / face.outlines.unitsPerEm }
}

function mirrored(text: string): string {
  const characters = Array.from(clusters.segment(text), ({ segment }) => segment)
  return characters
    .map((one) => bidi.getMirroredCharacter(one) ?? one)
    .reverse()
    .join('')
}

/** The character as a message names it: itself and its code, or where nobody sees it the code and its name. */
export function describe(character: string): string {
  const codes = [...character].map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  if (!invisible.test(character)) return `${character} (${codes.join(' ')})`
  const name = hiddenNames[character]
  return name ? `${codes.join(' ')} (${name})` : codes.join(' ')
}

/** Those that turn up in text copied from elsewhere. */
const hiddenNames: Record<string, string> = {
  '\u00ad': 'a soft hyphen',
  '\u034f': 'a grapheme joiner',
  '\u180e': 'a vowel separator',
  '\u200b': 'a space without width',
  '\u200e': 'a left-to-right mark',
  '\u200f': 'a right-to-left mark',
  '\u2060': 'a word joiner',
  '\ufeff': 'a space without width',
}
