import { setText } from '@/lib/paper/lines'
import { Unprintable } from '@/lib/paper/runs'
import { colour, column, page, type Sheet, type TextStyle } from '@/lib/paper/sheet'

const left = page.margin
const top = 70
const bottom = page.height - page.margin
const label = 165

/** Text that runs from page to page of a tagged sheet, under a line that says whose it is. */
export class Flow {
  private y = bottom
  constructor(
    private readonly sheet: Sheet,
    private readonly caption: string,
  ) {}

  title(text: string): void {
    this.block('H1', text, { size: 25, weight: 'bold', leading: 1.25 }, 6)
  }

  heading(text: string): void {
    this.room(70)
    this.block('H2', text, { size: 15, weight: 'bold' }, 5)
  }

  paragraph(text: string): void {
    this.block('P', text, { size: 11.5 }, 4)
  }

  note(text: string): void {
    this.block('P', text, { size: 10.5, colour: 'stone' }, 3)
  }

  /** Label and value in rows, a list to whoever listens. A long value goes on, paragraph by paragraph. */
  list(rows: readonly { label: string; value: string }[]): void {
    const list = this.sheet.element('L')
    for (const row of rows) {
      const style = { size: 11.5 } as const
      const lines = inLines(row.value)
      this.room(this.sheet.height(lines[0] ?? '', column - label, style) + 8)
      const item = this.sheet.element('LI', list)
      const named = { x: left, y: this.y + 4, width: label - 12 }
      const underLabel = this.sheet.text(this.sheet.element('Lbl', item), printable(row.label), named, {
        ...style,
        colour: 'stone',
      })
      const body = this.sheet.element('LBody', item)
      this.y += 4
      for (const line of lines) {
        this.room(this.sheet.height(line, column - label, style))
        this.y = this.sheet.text(body, line, { x: left + label, y: this.y, width: column - label }, style)
      }
      this.y = Math.max(this.y, Math.min(underLabel, bottom)) + 4
      this.rule()
    }
  }

  /** A photograph on a page of its own, as large as it can be. */
  picture(called: string, bytes: Uint8Array): void {
    this.turn()
    this.block('H2', called, { size: 15, weight: 'bold' }, 0)
    const from = this.y + 10
    const box: [number, number] = [column, bottom - from]
    this.sheet.picture(`${called}, as it was sent to us`, [left, from, left + column, bottom], (pdf) =>
      pdf.image(Buffer.from(bytes), left, from, { fit: box }),
    )
    this.y = bottom
  }

  private block(element: string, text: string, style: TextStyle, before: number): void {
    for (const line of inLines(text)) {
      this.room(this.sheet.height(line, column, style) + before)
      this.y = this.sheet.text(this.sheet.element(element), line, { x: left, y: this.y + before }, style)
    }
  }

  private rule(): void {
    const at = this.y
    this.sheet.decoration((pdf) => pdf.rect(left, at, column, 0.7).fill(colour.sand))
  }

  private room(height: number): void {
    if (this.y + height > bottom) this.turn()
  }

  private turn(): void {
    this.sheet.turn()
    this.sheet.text(
      this.sheet.element('P'),
      printable(this.caption),
      { x: left, y: 40 },
      { size: 10, colour: 'stone' },
    )
    this.y = top
  }
}

/** The lines of a text as they were typed, cut where one alone would be longer than a page. */
const inLines = (text: string): string[] =>
  text.split('\n').flatMap((line) => printable(line || ' ').match(/.{1,1500}(?:\s|$)|.{1,1500}/gsu) ?? [' '])

/** The text with a sign in the place of whatever no font of ours has: a pack is never refused for an emoji. */
function printable(text: string): string {
  try {
    setText(text, column, 11.5)
    return text
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error
    return printable(text.normalize('NFC').replaceAll(error.character, '?'))
  }
}
