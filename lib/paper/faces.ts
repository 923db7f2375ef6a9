import { create, type Font } from 'fontkit'
import { Blob, Face as HarfBuzzFace, Font as HarfBuzzFont } from 'harfbuzzjs'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Weight = 'regular' | 'semibold' | 'bold'

/** One font file, opened: outlines to embed, and the shaper that turns text into its glyphs. */
export type Face = { id: string; family: Family; outlines: Font; shaper: HarfBuzzFont }

/** A family of the fallback chain. */
export type Family = { folder: string; file: string }

/** Asked in this order; the first that has every character of a cluster prints it. */
export const families: readonly Family[] = [
  { folder: 'source-sans-3', file: 'SourceSans3' },
  { folder: 'noto-sans-arabic', file: 'NotoSansArabic' },
  { folder: 'noto-sans-hebrew', file: 'NotoSansHebrew' },
  { folder: 'noto-sans-gurmukhi', file: 'NotoSansGurmukhi' },
  { folder: 'noto-sans-devanagari', file: 'NotoSansDevanagari' },
  { folder: 'noto-sans-bengali', file: 'NotoSansBengali' },
  { folder: 'noto-sans-gujarati', file: 'NotoSansGujarati' },
  { folder: 'noto-sans-tamil', file: 'NotoSansTamil' },
  { folder: 'noto-sans', file: 'NotoSans' },
  { folder: 'noto-sans-sc', file: 'NotoSansSC' },
]

/** A font file is not where it was installed: nothing may be printed without it. */
export class FontMissing extends Error {
  override name = 'FontMissing'
}

/**
 * The font of this family and weight. Opened once for the life of the process: a Chinese font is ten megabytes.
 *
 * @throws {FontMissing}
 */
export function face(family: Family, weight: Weight): Face {
  const id = `${family.file}-${weight}`
  const opened = faces.get(id) ?? open(family, weight, id)
  faces.set(id, opened)
  return opened
}

/** Whether the family has a drawing for every one of these characters; joiners draw nothing and need none. */
export function covers(family: Family, characters: string): boolean {
  const { outlines } = face(family, 'regular')
  return [...characters].every(
    (one) => joiners.includes(one) || outlines.hasGlyphForCodePoint(one.codePointAt(0) ?? 0),
  )
}

/** Zero-width non-joiner and joiner: part of Persian and Indic spelling. */
export const joiners: readonly string[] = ['\u200c', '\u200d']

const faces = new Map<string, Face>()
const fonts = join(process.cwd(), 'node_modules/@expo-google-fonts')
const weights: Record<Weight, string> = { regular: '400Regular', semibold: '600SemiBold', bold: '700Bold' }

function open(family: Family, weight: Weight, id: string): Face {
  const bytes = read(join(fonts, family.folder, weights[weight], `${family.file}_${weights[weight]}.ttf`))
  const shaper = new HarfBuzzFont(new HarfBuzzFace(new Blob(Uint8Array.from(bytes).buffer)))
  const outlines = create(bytes)
  if (!('createSubset' in outlines)) throw new FontMissing(`${family.file} is not a single font`)
  return { id, family, outlines, shaper }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new FontMissing('A font that papers need is missing', { cause })
  }
}
