import type { Font } from 'fontkit'
import { Buffer as Text, BufferFlag, ClusterLevel, Direction, shape as harfbuzz } from 'harfbuzzjs'
import { joiners, type Face } from './faces'

/** A glyph as drawn, and the characters it stands for here. */
type Glyph = { id: number; advanceWidth: number; codePoints: number[] }
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
export type Shaped = { glyphs: Glyph[]; positions: Position[]; advanceWidth: number }

export type Reading = 'ltr' | 'rtl'

/**
 * The glyphs of a text in one font and one direction, in font units, from left to right as they stand on paper.
 * Null if the font cannot write the text.
 */
export function shape(face: Face, text: string, reading: Reading): Shaped | null {
  const buffer = new Text()
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(reading === 'rtl' ? Direction.RTL : Direction.LTR)
  harfbuzz(face.shaper, buffer)
  const infos = buffer.getGlyphInfos()
  const places = buffer.getGlyphPositions()
  const { outlines } = face
  if (infos.some(({ codepoint: id }) => id === 0 || isDottedCircle(outlines, id, text))) return null

  const drawn = infos.map(({ codepoint: id, cluster }) => ({
    id,
    cluster,
    advanceWidth: outlines.getGlyph(id).advanceWidth,
  }))
  const spelling = spell(drawn, text, outlines)
  return {
    glyphs: drawn.map(({ id, advanceWidth }, index) => ({
      id,
      advanceWidth,
      codePoints: spelling[index] ?? [],
    })),
    positions: places.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    })),
    advanceWidth: places.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
  }
}

type Drawn = { id: number; cluster: number; advanceWidth: number }

/**
 * What each glyph stands for. Where one cluster has several glyphs, each keeps its own character if between them they
 * make up the cluster (a letter and its marks); otherwise the widest stands for all of it and the others for none.
 */
function spell(drawn: readonly Drawn[], text: string, outlines: Font): number[][] {
  const spelling = drawn.map((): string => '')
  const starts = [...new Set(drawn.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  for (const [at, start] of starts.entries()) {
    const characters = [...text.slice(start, starts[at + 1])].filter((one) => !joiners.includes(one))
    const members = [...drawn.entries()].filter(([, { cluster }]) => cluster === start)
    const own = members.map(([, { id }]) =>
      outlines.stringsForGlyph(id).find((one) => characters.includes(one)),
    )
    const complete =
      own.every((one) => one !== undefined) && sorted(own.join('')) === sorted(characters.join(''))
    const widest = Math.max(...members.map(([, { advanceWidth }]) => advanceWidth))
    const bearer = members.find(([, { advanceWidth }]) => advanceWidth === widest)?.[0]
    for (const [place, [index]] of members.entries())
      spelling[index] = complete ? (own[place] ?? '') : index === bearer ? characters.join('') : ''
  }
  return spelling.map((letters) => [...letters].map((one) => one.codePointAt(0) ?? 0))
}

const sorted = (text: string): string => [...text].sort().join('')

const dottedCircle = '\u25cc'

/** A shaper puts this where a mark has nothing to stand on: the spelling is broken. */
function isDottedCircle(outlines: Font, id: number, text: string): boolean {
  const point = dottedCircle.codePointAt(0) ?? 0
  return (
    !text.includes(dottedCircle) &&
    outlines.hasGlyphForCodePoint(point) &&
    outlines.glyphForCodePoint(point).id === id
  )
}
