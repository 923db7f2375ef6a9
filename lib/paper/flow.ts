import { letterhead, type Letterhead } from './letterhead'
import { colour, column, page, type Sheet, type TextStyle } from './sheet'

const left = page.margin
const bottom = page.height - page.margin
const labelWidth = 150
const body: TextStyle = { size: 11.5 }

/** A label and what stands beside it. */
type Line = { readonly label: string; readonly value: string }

/** A text that runs on from page to page, each with the head of the first. Headings stay with what follows them. */
export class Flow {
  private y = 0
  private pages = 0

  constructor(
    private readonly sheet: Sheet,
    private readonly head: Letterhead,
    private readonly caption: string,
  ) {
    this.turn()
  }

  title(text: string): void {
    this.write('H1', text, { size: 25, weight: 'bold' }, 0)
  }

  heading(text: string): void {
    this.write('H2', text, { size: 15, weight: 'bold' }, 16, 60)
  }

  /** The heading of one thing of several. */
  subheading(text: string): void {
    this.write('H3', text, { size: 12.5, weight: 'bold' }, 13, 50)
  }

  paragraph(text: string, style: TextStyle = body): void {
    for (const line of text.split('\n')) if (line.trim()) this.write('P', line, style, 4)
  }

  /** Labels and values in ruled rows, a list to whoever listens. */
  facts(lines: readonly Line[]): void {
    const list = this.sheet.element('L')
    this.y += 5
    for (const { label, value } of lines) {
      const width = column - labelWidth
      this.makeRoom(
        Math.max(this.sheet.height(label, labelWidth - 10, body), this.sheet.height(value, width, body)) + 9,
      )
      const item = this.sheet.element('LI', list)
      const at = this.y + 4.5
      const underLabel = this.sheet.text(
        this.sheet.element('Lbl', item),
        label,
        { x: left, y: at, width: labelWidth - 10 },
        { ...body, colour: 'stone' },
      )
      const underValue = this.sheet.text(
        this.sheet.element('LBody', item),
        value,
        { x: left + labelWidth, y: at, width },
        { ...body, weight: 'semibold' },
      )
      this.y = Math.max(underLabel, underValue) + 4.5
      const under = this.y
      this.sheet.decoration((pdf) => pdf.rect(left, under, column, 0.7).fill(colour.sand))
    }
  }

  private write(element: string, text: string, style: TextStyle, before: number, after = 0): void {
    this.makeRoom(before + this.sheet.height(text, column, style) + after)
    this.y = this.sheet.text(this.sheet.element(element), text, { x: left, y: this.y + before }, style)
  }

  private makeRoom(height: number): void {
    if (this.y + height > bottom) this.turn()
  }

  private turn(): void {
    this.pages += 1
    this.sheet.turn()
    const caption = this.pages === 1 ? this.caption : `Page ${this.pages}, ${this.caption.toLowerCase()}`
    this.y = letterhead(this.sheet, this.head, caption)
  }
}
