import type { Font } from 'fontkit'
import { Buffer as Text, BufferFlag, ClusterLevel, Direction, Feature, shape as harfbuzz } from 'harfbuzzjs'
import { LRUCache } from 'lru-cache'
import { joiners, type Face } from './faces'

/** A glyph as drawn, in font units, and the characters it stands for here. */
export type Glyph = { id: number; advanceWidth: number; codePoints: number[] }
export type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }

export type Reading = 'ltr' | 'rtl'

/** The glyphs of a text from left to right as they stand on paper, and where each letter of it went. */
export type Shaped = {
  reading: Reading
  glyphs: readonly { codepoint: number; cluster: number }[]
  positions: readonly Position[]
}

/** Sets a text in one font and one direction. Null if the font cannot write it. */
export function shape(face: Face, text: string, reading: Reading): Shaped | null {
  const key = `${face.id} ${reading} ${text}`
  const found = texts.get(key)
  if (found) return found
  const shaped = shapeAnew(face, text, reading)
  if (shaped) texts.set(key, shaped)
  return shaped
}

/** Texts set before: but for the names, most lines of a paper are those of the last one. */
const texts = new LRUCache<string, Shaped>({ max: 2000 })

function shapeAnew({ shaper, outlines }: Face, text: string, reading: Reading): Shaped | null {
  const buffer = new Text()
  // From right to left a letter keeps its vowel signs: programs that turn a line round would set them before it.
  const apart = reading === 'ltr' ? ClusterLevel.MONOTONE_CHARACTERS : ClusterLevel.MONOTONE_GRAPHEMES
  buffer.setClusterLevel(apart)
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(reading === 'rtl' ? Direction.RTL : Direction.LTR)
  harfbuzz(shaper, buffer, noLigatures)
  const glyphs = buffer.getGlyphInfos()
  const broken = text.includes(dottedCircle) ? 0 : circleOf(outlines)
  if (glyphs.some(({ codepoint: id }) => id === 0 || id === broken)) return null
  return { reading, glyphs, positions: buffer.getGlyphPositions() }
}

/**
 * The glyphs with what each stands for, so that read in order they spell the text, whatever each of them draws: a vowel
 * sign may be drawn before the letter it follows. A letter drawn in parts (body and dots) is its widest part.
 */
export function spelledGlyphs({ glyphs, reading }: Shaped, text: string, outlines: Font): Glyph[] {
  const spelled = glyphs.map(({ codepoint: id, cluster }) => ({
    id,
    cluster,
    advanceWidth: outlines.getGlyph(id).advanceWidth,
    codePoints: [] as number[],
  }))
  const inOrder = reading === 'rtl' ? spelled.toReversed() : spelled
  let members: typeof spelled = []
  for (const [index, glyph] of inOrder.entries()) {
    members.push(glyph)
    const next = inOrder[index + 1]
    if (next?.cluster === glyph.cluster) continue
    const characters = [...text.slice(glyph.cluster, next?.cluster)].filter((one) => !joiners.includes(one))
    spellCluster(members, characters)
    members = []
  }
  return spelled
}

function spellCluster(members: readonly Glyph[], characters: readonly string[]): void {
  if (characters.length < members.length || members.some(({ advanceWidth }) => advanceWidth === 0)) {
    const widest = members.reduce((one, other) => (other.advanceWidth > one.advanceWidth ? other : one))
    widest.codePoints = codePoints(characters.join(''))
    return
  }
  for (const [index, member] of members.entries()) {
    const end = index === members.length - 1 ? undefined : index + 1
    member.codePoints = codePoints(characters.slice(index, end).join(''))
  }
}

const codePoints = (text: string): number[] => [...text].map((one) => one.codePointAt(0) ?? 0)

/** No ligatures such as ‘ft’: some readers take two letters in one glyph for none. */
const noLigatures = [new Feature('liga', 0), new Feature('clig', 0)]

/** A shaper puts this where a mark has nothing to stand on: the spelling is broken. */
const dottedCircle = '\u25cc'

function circleOf(outlines: Font): number {
  const point = dottedCircle.codePointAt(0) ?? 0
  return outlines.hasGlyphForCodePoint(point) ? outlines.glyphForCodePoint(point).id : 0
}
