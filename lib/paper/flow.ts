import type { Weight } from './faces'
import { setText, type SetLine } from './lines'
import { colour, column, page, type Image, type Sheet, type TextStyle } from './sheet'

const left = page.margin
const bottom = page.height - page.margin
const labelWidth = 150
const body: TextStyle = { size: 11.5 }
/** What is no higher stands on one page; whatever is higher goes on over the next ones. */
const keptTogether = 180

/** Draws the head of a page, counted from 1, and answers where the page begins. */
export type Head = (sheet: Sheet, page: number) => number

/** A label and what stands beside it. */
type Line = { readonly label: string; readonly value: string }

/** A text in its place across the page; several side by side are read on together, line by line. */
type Cell = { tag: string; text: string; x: number; width: number; style: TextStyle }

/**
 * A text that runs on from page to page, each with its head, and loses no line whatever its length. Headings stay with
 * what follows them. `spell` gives each text as it is to be printed.
 */
export class Flow {
  private y = 0
  private pages = 0

  constructor(
    private readonly sheet: Sheet,
    private readonly head: Head,
    private readonly spell: (text: string) => string = asWritten,
  ) {
    this.turn()
  }

  title(text: string): void {
    this.write('H1', text, { size: 25, weight: 'bold', leading: 1.25 }, 2)
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

  /** Said aside, in smaller letters. */
  note(text: string): void {
    this.paragraph(text, { size: 10.5, colour: 'stone' })
  }

  /** Labels and values in ruled rows, a list to whoever listens. A long one goes on over the page. */
  facts(lines: readonly Line[], weight: Weight = 'semibold'): void {
    const list = this.sheet.element('L')
    this.y += 5
    for (const { label, value } of lines) {
      const cells: Cell[] = [
        ...[{ tag: 'Lbl', text: label, x: left, width: labelWidth - 10, style: stone }],
        {
          ...{ tag: 'LBody', text: value, x: left + labelWidth, width: column - labelWidth },
          style: { ...body, weight },
        },
      ]
      this.draw(cells, 4.5, 4.5, this.sheet.element('LI', list))
      this.y += 4.5
      const under = this.y
      this.sheet.decoration((pdf) => pdf.rect(left, under, column, 0.7).fill(colour.sand))
    }
  }

  /** A picture on a page of its own, as large as it can be. */
  picture(called: string, alt: string, image: Image): void {
    this.turn()
    this.heading(called)
    const from = this.y + 10
    this.sheet.picture(alt, [left, from, left + column, bottom], (pdf) =>
      pdf.image(image, left, from, { fit: [column, bottom - from] }),
    )
    this.y = bottom
  }

  /** Pages of another kind, drawn by themselves; what follows them begins on a page of its own. */
  apart(draw: (sheet: Sheet) => void): void {
    draw(this.sheet)
    this.y = bottom
  }

  private write(tag: string, text: string, style: TextStyle, before: number, after = 0): void {
    this.draw([{ tag, text, x: left, width: column, style }], before, after)
  }

  /** Cells of one leading, side by side from here on, over as many pages as they take. */
  private draw(
    cells: readonly Cell[],
    before: number,
    after: number,
    parent?: PDFKit.PDFStructureElement,
  ): void {
    const set = cells.map((cell) => ({
      ...{ cell, lines: this.linesOf(cell) },
      element: this.sheet.element(cell.tag, parent),
    }))
    const leading = Math.max(...cells.map(({ style }) => style.size * (style.leading ?? 1.4)))
    const most = Math.max(...set.map(({ lines }) => lines.length))
    this.makeRoom(before + Math.min(most * leading, keptTogether) + after)
    this.y += before
    for (let from = 0; from < most;) {
      this.makeRoom(leading)
      const to = Math.min(most, from + Math.floor((bottom - this.y) / leading))
      for (const { cell, element, lines } of set) {
        const here = lines.slice(from, to)
        if (here.length > 0) this.sheet.lines(element, here, { ...cell, y: this.y }, cell.style)
      }
      this.y += (to - from) * leading
      from = to
    }
  }

  /** The lines as they were typed, each broken where it is too long. The end of one is a space to whoever listens. */
  private linesOf({ text, width, style }: Cell): SetLine[] {
    return text
      .replaceAll('\t', ' ')
      .split('\n')
      .flatMap((line) => {
        const lines = setText(this.spell(line), width, style.size, style.weight)
        return lines.map((one, at) => (at === lines.length - 1 ? { ...one, text: `${one.text} ` } : one))
      })
  }

  private makeRoom(height: number): void {
    if (this.y + height > bottom) this.turn()
  }

  private turn(): void {
    this.pages += 1
    this.sheet.turn()
    this.y = this.head(this.sheet, this.pages)
  }
}

const stone: TextStyle = { ...body, colour: 'stone' }

const asWritten = (text: string): string => text
