import { create } from 'qrcode'

/** Draws the square that a telephone reads, as dark modules with no edge of its own, `size` points wide. */
export function drawSquareCode(
  pdf: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  size: number,
): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const step = size / modules.size
  for (let row = 0; row < modules.size; row++)
    for (let place = 0; place < modules.size; place++)
      if (modules.get(row, place)) pdf.rect(x + place * step, y + row * step, step, step)
  pdf.fill('#000000')
}
