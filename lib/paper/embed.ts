import type { Font, Glyph, Subset } from 'fontkit'
import type { Face } from './faces'
import { shape, spelledGlyphs, type Glyph as Drawn, type Position, type Reading } from './shape'

/**
 * A font as the PDF writer wants it, shaped by `shape`; its feature 'rtlm' says that the text runs right to left.
 *
 * The writer keeps one meaning for each glyph of a font. One drawing may stand for several letters (the Arabic tooth
 * under the dots of four), so every pair of drawing and letters is a glyph of its own in the file: what is copied out
 * of it is what was written.
 */
export function embeddable(face: Face): Font {
  const meanings = new Meanings()
  const layouts = new Map<string, Layout>()
  return Object.create(face.outlines, {
    layout: {
      value: (text: string, features: readonly string[] = []) => {
        const key = `${features.join()} ${text}`
        const found =
          layouts.get(key) ?? layout(face, text, features.includes('rtlm') ? 'rtl' : 'ltr', meanings)
        layouts.set(key, found)
        return { ...found, positions: found.positions.map(copyOf) }
      },
    },
    createSubset: {
      value: () => withMeanings(face.outlines.createSubset() as unknown as OpenSubset, meanings),
    },
  }) as Font
}

type Layout = { glyphs: Drawn[]; positions: readonly Position[]; advanceWidth: number }

/** The writer asks three times for each text and scales the places it gets. */
const copyOf = ({ xAdvance, yAdvance, xOffset, yOffset }: Position): Position => ({
  xAdvance,
  yAdvance,
  xOffset,
  yOffset,
})

/** What cannot be written was refused before it came here. */
function layout(face: Face, text: string, reading: Reading, meanings: Meanings): Layout {
  const shaped = shape(face, text, reading)
  if (!shaped) return { glyphs: [], positions: [], advanceWidth: 0 }
  return {
    glyphs: spelledGlyphs(shaped, text, face.outlines).map((glyph) => ({
      ...glyph,
      id: meanings.idOf(glyph.id, glyph.codePoints),
    })),
    positions: shaped.positions,
    advanceWidth: shaped.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
  }
}

/** The subset of a TrueType font: the drawings in it, in order, and where each stands. */
type OpenSubset = Omit<Subset, 'includeGlyph'> & {
  includeGlyph: (glyph: number | Glyph) => number
  glyphs: number[]
  mapping: Record<number, number>
}

/** Numbers above every real glyph, one for each pair of drawing and letters. */
class Meanings {
  private readonly ids = new Map<string, number>()
  private readonly drawings = new Map<number, number>()

  idOf(drawing: number, codePoints: readonly number[]): number {
    const key = [drawing, ...codePoints].join()
    const id = this.ids.get(key) ?? 0x10000 + this.ids.size
    this.ids.set(key, id)
    this.drawings.set(id, drawing)
    return id
  }

  drawingOf(id: number): number {
    return this.drawings.get(id) ?? id
  }
}

function withMeanings(subset: OpenSubset, meanings: Meanings): OpenSubset {
  subset.includeGlyph = (glyph) => {
    const id = typeof glyph === 'number' ? glyph : glyph.id
    const place = subset.mapping[id] ?? subset.glyphs.push(meanings.drawingOf(id)) - 1
    subset.mapping[id] = place
    return place
  }
  return subset
}
