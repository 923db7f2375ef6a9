import { create } from 'fontkit'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { CertificateContent } from '@/lib/certificates/content'
import { readingOrder, type Part } from '@/lib/certificates/formats/reading-order'
import { drawSquareCode } from '@/lib/certificates/pdf/square-code'

/** Opened once, as anybody would who draws many. */
const fonts = { regular: open('400Regular'), semibold: open('600SemiBold'), bold: open('700Bold') } as const

const looks: Record<Part['is'], { font: keyof typeof fonts; size: number }> = {
  title: { font: 'bold', size: 25 },
  heading: { font: 'bold', size: 14 },
  words: { font: 'regular', size: 11 },
  fact: { font: 'semibold', size: 11 },
  step: { font: 'regular', size: 11 },
}

/** A certificate's words and square code on two pages, by pdfkit alone: no tags, no seal, no other scripts. */
export async function barePdf(content: CertificateContent): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 56, autoFirstPage: false })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => pdf.once('end', resolve))
  for (const [name, font] of Object.entries(fonts)) pdf.registerFont(name, font as never)
  for (const [index, page] of readingOrder(content).entries()) {
    pdf.addPage()
    if (index === 0) drawSquareCode(pdf, content.check.url, 460, 700, 78)
    for (const part of page) pdf.font(looks[part.is].font).fontSize(looks[part.is].size).text(wordsOf(part))
  }
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

function open(weight: string) {
  const folder = join(process.cwd(), 'node_modules/@expo-google-fonts/source-sans-3', weight)
  return create(readFileSync(join(folder, `SourceSans3_${weight}.ttf`)))
}

function wordsOf(part: Part): string {
  if (part.is === 'fact') return `${part.label}: ${part.text}`
  return part.is === 'step' ? `${part.number}. ${part.text}` : part.text
}
