import { spokenCode } from '../number'
import type { CertificateContent, Line } from '../content'
import { letterhead } from '@/lib/paper/letterhead'
import { colour, column, DoesNotFit, page, Sheet } from '@/lib/paper/sheet'
import { drawSquareCode } from './square-code'

const left = page.margin
const labelWidth = 140

/**
 * The certificate itself: what the law asks for and nothing else. Long names make all but the two dates smaller.
 *
 * @param scale 1 for the usual size
 * @throws {DoesNotFit} if at this scale it would need another page
 */
export function drawFirstPage(sheet: Sheet, content: CertificateContent, scale = 1): void {
  sheet.turn()
  drawPage(sheet, content, scale)
}

/**
 * The same as a copy within another paper, which says so above.
 *
 * @throws {DoesNotFit} if it would need another page at any scale
 */
export function drawCopyOfFirstPage(sheet: Sheet, content: CertificateContent): void {
  const scale = scales.find((one) => fits(content, one))
  if (!scale) throw new DoesNotFit('page 1')
  sheet.turn()
  sheet.text(
    sheet.element('P'),
    'Copy. The certificate itself is a file of its own.',
    { x: left, y: 20 },
    { size: 11.5, weight: 'bold' },
  )
  drawPage(sheet, content, scale)
}

/** Ordinary names take the first scale; very long ones the next, down to 9 points. */
export const scales = [1, 0.9, 0.8]

/** Found out on a sheet that nobody gets: what is drawn cannot be taken back. */
function fits(content: CertificateContent, scale: number): boolean {
  try {
    drawFirstPage(new Sheet(content.title, content.service.name, new Date(0)), content, scale)
    return true
  } catch (error) {
    if (error instanceof DoesNotFit) return false
    throw error
  }
}

function drawPage(sheet: Sheet, content: CertificateContent, scale: number): void {
  const { about, statement, replacement, adviser } = content
  const size = 11.5 * scale
  let y = letterhead(sheet, content, 'Certificate number')
  y = sheet.text(sheet.element('H1'), content.title, { x: left, y }, { size: 27, weight: 'bold' })
  y = sheet.text(sheet.element('P'), content.law, { x: left, y: y + 1 }, { size: 11.5 })
  y = twoDates(sheet, content, y + 15)
  y = sheet.text(sheet.element('P'), content.datesNote, { x: left, y: y + 8 }, { size: 11, colour: 'stone' })
  y = heading(sheet, about.heading, y + 17 * scale, scale)
  y = facts(sheet, about.lines, y + 5 * scale, scale)
  y = heading(sheet, statement.heading, y + 17 * scale, scale)
  for (const sentence of [...statement.sentences, ...(replacement ? [replacement] : [])])
    y = sheet.text(sheet.element('P'), sentence, { x: left, y: y + 4 * scale }, { size })
  const signed = sheet.element('P')
  y = sheet.text(signed, adviser.name, { x: left, y: y + 14 * scale }, { size, weight: 'bold' })
  y = sheet.text(signed, adviser.capacity, { x: left, y }, { size })
  const foot = page.height - page.margin - 78
  if (y > foot - 6) throw new DoesNotFit('the names on page 1')
  howToCheck(sheet, content, foot)
}

function heading(sheet: Sheet, text: string, y: number, scale: number): number {
  return sheet.text(sheet.element('H2'), text, { x: left, y }, { size: 15 * scale, weight: 'bold' })
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
function facts(sheet: Sheet, lines: readonly Line[], top: number, scale: number): number {
  const list = sheet.element('L')
  let y = top
  rule(sheet, y)
  for (const { label, value } of lines) {
    const item = sheet.element('LI', list)
    const inset = 4.5 * scale
    const labelled = { x: left, y: y + inset, width: labelWidth - 10 }
    const valued = { x: left + labelWidth, y: y + inset, width: column - labelWidth }
    const size = 11.5 * scale
    const underLabel = sheet.text(sheet.element('Lbl', item), label, labelled, { size, colour: 'stone' })
    const underValue = sheet.text(sheet.element('LBody', item), value, valued, { size, weight: 'semibold' })
    y = Math.max(underLabel, underValue) + inset
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
