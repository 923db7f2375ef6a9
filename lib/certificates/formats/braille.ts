import { spokenCode } from '../number'
import type { CertificateContent, Line } from '../content'

/** The widest line that a braille page takes. */
export const brailleColumns = 40

/**
 * The certificate as plain text for a braille printer: 40 columns, one thing after another, no tables, no drawings,
 * straight quotation marks. The same facts as the PDF.
 */
export function brailleText(content: CertificateContent): string {
  return [...firstPage(content), '', ...secondPage(content)].flatMap(wrapped).join('\n') + '\n'
}

function firstPage(content: CertificateContent): string[] {
  const { about, statement, adviser, check, replacement } = content
  return [
    content.service.name,
    content.title,
    `Certificate number: ${content.number}`,
    content.law,
    '',
    ...asLines([content.letterDate, content.issueDate]),
    content.datesNote,
    '',
    about.heading,
    ...asLines(about.lines),
    '',
    statement.heading,
    ...statement.sentences,
    ...(replacement ? [replacement] : []),
    '',
    adviser.name,
    adviser.capacity,
    '',
    check.heading,
    `Go to ${check.address}`,
    `Code: ${spokenCode(check.code)}`,
  ]
}

function secondPage({ next, number }: CertificateContent): string[] {
  const { dates, noDate, send, workings, help } = next
  return [
    `Page 2, with certificate ${number}`,
    next.heading,
    next.intro,
    '',
    ...(dates ? [dates.title, ...asLines([dates.safe]), dates.safe.rest] : []),
    ...(dates?.legal ? asLines([dates.legal]) : []),
    ...(noDate ? [noDate] : []),
    '',
    send.heading,
    ...send.things.map((thing, index) => `${index + 1}. ${thing}`),
    send.where,
    '',
    ...(workings.steps.length > 0 ? [workings.heading] : []),
    ...workings.steps.map((step, index) => `${index + 1}. ${step}`),
    '',
    help.heading,
    ...help.sentences,
    '',
    next.note,
  ]
}

const asLines = (lines: readonly Line[]): string[] => lines.map(({ label, value }) => `${label}: ${value}`)

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
