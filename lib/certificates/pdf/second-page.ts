import type { CertificateContent } from '../content'
import type { AppealDates } from '../content/next-steps'
import { letterhead } from '@/lib/paper/letterhead'
import { colour, column, DoesNotFit, page, type Sheet } from '@/lib/paper/sheet'

const left = page.margin
const bottom = page.height - 44

/**
 * What the family does now. The count of the days is set as large as the page allows.
 *
 * @throws {DoesNotFit}
 */
export function drawSecondPage(sheet: Sheet, content: CertificateContent): void {
  const { next } = content
  sheet.turn()
  let y = letterhead(sheet, content, 'Page 2, with certificate')
  y = sheet.text(sheet.element('H1'), next.heading, { x: left, y }, { size: 25, weight: 'bold' })
  y = paragraph(sheet, next.intro, y + 2)
  y = next.dates ? dateCard(sheet, next.dates, y + 12) : y
  y = next.noDate ? paragraph(sheet, next.noDate, y + 8, true) : y
  y = heading(sheet, next.send.heading, y + 14)
  y = numbered(sheet, next.send.things, y + 3, 11.5)
  y = paragraph(sheet, next.send.where, y + 3)
  y = workings(sheet, content, y)
  y = heading(sheet, next.help.heading, y + 12)
  for (const sentence of next.help.sentences) y = paragraph(sheet, sentence, y + 2)
  if (y > bottom - 20) throw new DoesNotFit('page 2')
  sheet.text(sheet.element('P'), next.note, { x: left, y: bottom - 14 }, { size: 10.5, colour: 'stone' })
}

function heading(sheet: Sheet, text: string, y: number): number {
  return sheet.text(sheet.element('H2'), text, { x: left, y }, { size: 14, weight: 'bold' })
}

function paragraph(sheet: Sheet, text: string, y: number, strong = false): number {
  return sheet.text(
    sheet.element('P'),
    text,
    { x: left, y },
    { size: 11.5, weight: strong ? 'semibold' : 'regular' },
  )
}

/** The safe date white on dark, the legal one framed beside it; each also says in words which it is. */
function dateCard(sheet: Sheet, { title, safe, legal }: AppealDates, top: number): number {
  const head = 28
  const height = head + 82
  const split = legal ? 262 : column
  sheet.decoration((pdf) => {
    pdf.save().roundedRect(left, top, column, height, 5).clip()
    pdf.rect(left, top + head, split, height - head).fill(colour.petrol)
    pdf.restore().lineWidth(1.6).roundedRect(left, top, column, height, 5).stroke(colour.petrol)
  })
  const inside = { x: left + 15, width: split - 30 }
  sheet.text(
    sheet.element('H2'),
    title,
    { ...inside, y: top + 4 },
    { size: 13.5, weight: 'bold', colour: 'petrol' },
  )
  const first = sheet.element('P')
  let y = sheet.text(first, safe.label, { ...inside, y: top + head + 7 }, { size: 11.5, colour: 'white' })
  y = sheet.text(first, safe.value, { ...inside, y }, { size: 22, weight: 'bold', colour: 'white' })
  sheet.text(first, safe.rest, { ...inside, y }, { size: 11.5, colour: 'white' })
  if (legal) {
    const beside = { x: left + split + 15, width: column - split - 30 }
    const second = sheet.element('P')
    y = sheet.text(second, legal.label, { ...beside, y: top + head + 7 }, { size: 11.5, colour: 'stone' })
    sheet.text(second, legal.value, { ...beside, y: y + 2 }, { size: 12.5, weight: 'semibold' })
  }
  return top + height
}

/** The steps of the count, in the largest size that leaves room for what follows. */
function workings(sheet: Sheet, { next }: CertificateContent, top: number): number {
  const { steps, heading: title } = next.workings
  if (steps.length === 0) return top
  const room = bottom - 130
  const y = heading(sheet, title, top + 12) + 3
  const size = [11.5, 11, 10.5, 10, 9.5].find((one) => y + stepsHeight(sheet, steps, one) <= room)
  if (!size) throw new DoesNotFit('the workings on page 2')
  return numbered(sheet, steps, y, size)
}

const indent = 20
const stepGap = 1.5

function stepsHeight(sheet: Sheet, steps: readonly string[], size: number): number {
  return steps.reduce(
    (sum, step) => sum + stepGap + sheet.height(step, column - indent, { size, leading: 1.3 }),
    0,
  )
}

function numbered(sheet: Sheet, steps: readonly string[], top: number, size: number): number {
  const list = sheet.element('L')
  let y = top
  for (const [index, step] of steps.entries()) {
    const item = sheet.element('LI', list)
    const style = { size, leading: 1.3 }
    const number = { ...style, weight: 'bold', colour: 'petrol' } as const
    sheet.text(sheet.element('Lbl', item), `${index + 1}.`, { x: left, y, width: indent }, number)
    const body = { x: left + indent, y, width: column - indent }
    y = sheet.text(sheet.element('LBody', item), step, body, style) + stepGap
  }
  return y
}
