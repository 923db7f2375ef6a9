import { spokenCode } from '../number'
import type { CertificateContent, Line } from '../content'
import { letterhead } from './emblem'
import { colour, column, DoesNotFit, page, type Sheet } from './sheet'
import { drawSquareCode } from './square-code'

const left = page.margin
const labelWidth = 140

/**
 * The certificate itself: what the law asks for and nothing else.
 *
 * @throws {DoesNotFit} if the names are so long that it would need another page
 */
export function drawFirstPage(sheet: Sheet, content: CertificateContent): void {
  sheet.turn()
  let y = letterhead(sheet, content, 'Certificate number')
  y = sheet.text(sheet.element('H1'), content.title, { x: left, y }, { size: 27, weight: 'bold' })
  y = sheet.text(sheet.element('P'), content.law, { x: left, y: y + 1 }, { size: 11.5 })
  y = twoDates(sheet, content, y + 15)
  y = sheet.text(sheet.element('P'), content.datesNote, { x: left, y: y + 8 }, { size: 11, colour: 'stone' })
  y = heading(sheet, content.about.heading, y + 17)
  y = facts(sheet, content.about.lines, y + 5)
  y = heading(sheet, content.statement.heading, y + 17)
  for (const sentence of [
    ...content.statement.sentences,
    ...(content.replacement ? [content.replacement] : []),
  ])
    y = sheet.text(sheet.element('P'), sentence, { x: left, y: y + 4 }, { size: 11.5 })
  const signed = sheet.element('P')
  y = sheet.text(signed, content.adviser.name, { x: left, y: y + 14 }, { size: 11.5, weight: 'bold' })
  y = sheet.text(signed, content.adviser.capacity, { x: left, y }, { size: 11.5 })
  const foot = page.height - page.margin - 78
  if (y > foot - 6) throw new DoesNotFit('the names on page 1')
  howToCheck(sheet, content, foot)
}

function heading(sheet: Sheet, text: string, y: number): number {
  return sheet.text(sheet.element('H2'), text, { x: left, y }, { size: 15, weight: 'bold' })
}

/** The two dates that the Tribunal's form asks for, framed side by side. */
function twoDates(sheet: Sheet, { letterDate, issueDate }: CertificateContent, top: number): number {
  const gap = 16
  const width = (column - gap) / 2
  const height = 70
  for (const [place, { label, value }] of [letterDate, issueDate].entries()) {
    const x = left + place * (width + gap)
    sheet.decoration((pdf) => pdf.lineWidth(1.6).roundedRect(x, top, width, height, 5).stroke(colour.petrol))
    const paragraph = sheet.element('P')
    const inside = { x: x + 15, width: width - 30 }
    const next = sheet.text(paragraph, label, { ...inside, y: top + 11 }, { size: 11.5 })
    sheet.text(paragraph, value, { ...inside, y: next }, { size: 20, weight: 'bold' })
  }
  return top + height
}

/** Label and value in ruled rows, a list to whoever listens. */
function facts(sheet: Sheet, lines: readonly Line[], top: number): number {
  const list = sheet.element('L')
  let y = top
  rule(sheet, y)
  for (const { label, value } of lines) {
    const item = sheet.element('LI', list)
    const labelled = { x: left, y: y + 4.5, width: labelWidth - 10 }
    const valued = { x: left + labelWidth, y: y + 4.5, width: column - labelWidth }
    const underLabel = sheet.text(sheet.element('Lbl', item), label, labelled, {
      size: 11.5,
      colour: 'stone',
    })
    const underValue = sheet.text(sheet.element('LBody', item), value, valued, {
      size: 11.5,
      weight: 'semibold',
    })
    y = Math.max(underLabel, underValue) + 4.5
    rule(sheet, y)
  }
  return y
}

function rule(sheet: Sheet, y: number): void {
  sheet.decoration((pdf) => pdf.rect(left, y, column, 0.7).fill(colour.sand))
}

function howToCheck(sheet: Sheet, { check, number }: CertificateContent, top: number): void {
  const side = 78
  const alt = `Square code. It opens ${check.address} with number ${number} and code ${spokenCode(check.code)}.`
  sheet.picture(alt, [left, top, left + side, top + side], (pdf) =>
    drawSquareCode(pdf, check.url, left, top, side),
  )
  const beside = { x: left + side + 20, width: column - side - 20 }
  let y = sheet.text(
    sheet.element('H2'),
    check.heading,
    { ...beside, y: top + 4 },
    { size: 12, weight: 'bold' },
  )
  y = sheet.text(
    sheet.element('P'),
    `Scan the square, or go to ${check.address} and enter the certificate number and this code:`,
    { ...beside, y: y + 2 },
    { size: 11 },
  )
  sheet.text(
    sheet.element('P'),
    spokenCode(check.code),
    { ...beside, y: y + 3 },
    { size: 14, weight: 'bold' },
  )
}
