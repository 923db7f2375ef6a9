import { colour, column, page, type Sheet } from './sheet'

/** Whose paper it is, and the number that it bears. */
export type Letterhead = { readonly service: { readonly name: string }; readonly number: string }

/** The head of a page: the service's mark and name, the paper's number, and a rule. Returns where the page begins. */
export function letterhead(sheet: Sheet, { service, number }: Letterhead, caption: string): number {
  const { margin } = page
  sheet.decoration((pdf) => {
    emblem(pdf, margin, 44, 24)
    pdf.rect(margin, 82, column, 1.6).fill(colour.petrol)
  })
  sheet.text(
    sheet.element('P'),
    service.name,
    { x: margin + 33, y: 46, width: 260 },
    { size: 14, weight: 'bold', colour: 'petrol' },
  )
  const right = { x: margin + column - 180, width: 180, align: 'right' } as const
  const named = sheet.element('P')
  sheet.text(named, caption, { ...right, y: 40 }, { size: 10, colour: 'stone' })
  sheet.text(named, number, { ...right, y: 54 }, { size: 13, weight: 'bold' })
  return 100
}

/** Three seats round one table, the child in the middle. */
function emblem(pdf: PDFKit.PDFDocument, x: number, y: number, size: number): void {
  const unit = size / 40
  const centre = { x: x + size / 2, y: y + size / 2 }
  const radius = 15 * unit
  pdf
    .lineWidth(6 * unit)
    .lineCap('round')
    .strokeColor(colour.petrol)
  for (const start of [-123, -3, 117]) {
    const [from, to] = [start, start + (17.4 / 15) * (180 / Math.PI)].map((angle) => (angle * Math.PI) / 180)
    arc(pdf, centre, radius, from ?? 0, to ?? 0)
  }
  pdf.circle(centre.x, centre.y, 5.4 * unit).fill(colour.amber)
}

/** A short arc as one cubic curve. */
function arc(
  pdf: PDFKit.PDFDocument,
  centre: { x: number; y: number },
  radius: number,
  from: number,
  to: number,
): void {
  const reach = (4 / 3) * Math.tan((to - from) / 4)
  const on = (angle: number, out: number): [number, number] => [
    centre.x + radius * (Math.cos(angle) - out * Math.sin(angle)),
    centre.y + radius * (Math.sin(angle) + out * Math.cos(angle)),
  ]
  pdf
    .moveTo(...on(from, 0))
    .bezierCurveTo(...on(from, reach), ...on(to, -reach), ...on(to, 0))
    .stroke()
}
