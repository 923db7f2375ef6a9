import { PDF } from '@libpdf/core'
import { page } from './sheet'

/** What stands on the pages of a PDF above their lower margin: a line that runs over the edge is not there. */
export async function printedText(bytes: Uint8Array): Promise<string> {
  const document = await PDF.load(bytes)
  return document
    .extractText()
    .flatMap(({ lines }) => lines.filter(({ baseline }) => baseline > page.margin - 1))
    .map(({ text }) => text)
    .join('\n')
}

/** How often each character occurs, spaces and line ends left out. */
export function characters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of text.replace(/\s/g, '')) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
