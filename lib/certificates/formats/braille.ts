import type { CertificateContent } from '../content'
import { readingOrder, type Part } from './reading-order'

/** The widest line that a braille page takes. */
export const brailleColumns = 40

/**
 * The certificate as plain text for a braille printer: 40 columns, one thing after another, no tables, no drawings,
 * straight quotation marks. The same facts as the PDF.
 */
export function brailleText(content: CertificateContent): string {
  const pages = readingOrder(content).map((parts) => parts.flatMap(lines).flatMap(wrapped).join('\n').trim())
  return pages.join('\n\n') + '\n'
}

/** An empty line stands before what begins something new. */
function lines(part: Part): string[] {
  switch (part.is) {
    case 'title':
    case 'words':
      return [part.text]
    case 'heading':
      return ['', part.text]
    case 'fact':
      return [`${part.label}: ${part.text}`]
    case 'step':
      return [`${part.number}. ${part.text}`]
  }
}

/** Breaks at spaces; a word longer than the line is cut between letters. */
function wrapped(paragraph: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of plain(paragraph).split(' ').flatMap(cut)) {
    if (line && line.length + 1 + word.length > brailleColumns) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
}

function cut(word: string): string[] {
  const pieces: string[] = []
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + segment.length <= brailleColumns)
      pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces.length > 0 ? pieces : ['']
}
