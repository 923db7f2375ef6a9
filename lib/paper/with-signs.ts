import { firstUnprintable } from './runs'

/**
 * The text with a sign in the place of whatever no font of ours prints: for papers that are never refused for an emoji.
 *
 * @throws {FontMissing}
 */
export function withSigns(text: string): string {
  const composed = text.normalize('NFC')
  if (firstUnprintable(composed) === null) return composed
  const signed = Array.from(clusters.segment(composed), ({ segment }) =>
    firstUnprintable(segment) === null ? segment : sign,
  ).join('')
  // What prints alone and not together is rare enough to keep nothing of it.
  return firstUnprintable(signed) === null ? signed : signed.replace(/[^\x20-\x7e]/gu, sign)
}

const sign = '?'
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })
