import PDFDocument from 'pdfkit'
import { embeddable } from './embed'
import type { Face, Weight } from './faces'
import { setText, type SetLine } from './lines'

export const page = { width: 595.28, height: 841.89, margin: 56 } as const
export const column = page.width - 2 * page.margin

/** Print reads the same in black and white: petrol and stone are both dark, and nothing is said by colour alone. */
export const colour = {
  ink: '#17262d',
  stone: '#4c5b63',
  petrol: '#0f4c5c',
  amber: '#b87400',
  sand: '#c9c0b0',
} as const
export type Colour = keyof typeof colour | 'white'

export type TextStyle = { size: number; weight?: Weight; colour?: Colour; leading?: number }
export type Box = { x: number; y: number; width?: number; align?: 'right' }

/** A picture that the writer has opened. */
export type Image = PDFKit.Mixins.ImageSrc & { readonly opened: true }

/** The text would not fit on its page. */
export class DoesNotFit extends Error {
  override name = 'DoesNotFit'
  constructor(readonly part: string) {
    super(`does not fit on the page: ${part}`)
  }
}

const plain = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Han}]*$/u

/** A tagged A4 document: whatever is drawn is either in the structure tree or marked as decoration. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument
  private readonly root: PDFKit.PDFStructureElement
  private readonly embedded = new Set<string>()
  private readonly chunks: Uint8Array[] = []

  constructor(title: string, author: string, createdAt: Date) {
    const options = {
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: 'en-GB',
      tagged: true,
      displayTitle: true,
      subset: 'PDF/UA',
      font: null,
      info: { Title: title, Author: author, CreationDate: createdAt, ModDate: createdAt },
    }
    this.pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions)
    this.pdf.on('data', (chunk: Uint8Array) => this.chunks.push(chunk))
    this.root = this.pdf.struct('Document')
    this.pdf.addStructure(this.root)
  }

  /** Starts a page. */
  turn(): void {
    this.pdf.addPage()
  }

  /** A new element of the structure tree. */
  element(type: string, parent = this.root): PDFKit.PDFStructureElement {
    const element = this.pdf.struct(type)
    parent.add(element)
    return element
  }

  /** Draws something that says nothing: rules, frames, the mark beside the name. */
  decoration(draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' })
    this.pdf.save()
    draw(this.pdf)
    this.pdf.restore()
    this.pdf.endMarkedContent()
  }

  /** Opens a JPEG or PNG to be drawn; null where the writer cannot. */
  image(bytes: Uint8Array): Image | null {
    try {
      return (this.pdf as unknown as { openImage: (src: Buffer) => Image }).openImage(Buffer.from(bytes))
    } catch {
      return null
    }
  }

  /** Draws a picture that says something, and the words for it. The box is left, top, right, bottom. */
  picture(
    alt: string,
    bbox: [number, number, number, number],
    draw: (pdf: PDFKit.PDFDocument) => void,
  ): void {
    const figure = this.pdf.struct('Figure', { alt, bbox } as PDFKit.Mixins.StructureElementOptions)
    this.root.add(figure)
    figure.add(() => {
      this.pdf.save()
      draw(this.pdf)
      this.pdf.restore()
    })
  }

  /** Draws a text into an element, its first line's top at `y`, and returns where the next thing may begin. */
  text(parent: PDFKit.PDFStructureElement, text: string, at: Box, style: TextStyle): number {
    const lines = setText(text, at.width ?? column, style.size, style.weight)
    return this.drawn(this.readAs(parent, text), lines, at, style)
  }

  /** The same with lines that were set already: some of a text that goes on elsewhere. */
  lines(parent: PDFKit.PDFStructureElement, lines: readonly SetLine[], at: Box, style: TextStyle): number {
    return this.drawn(
      this.readAs(
        parent,
        lines
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
      ),
      lines,
      at,
      style,
    )
  }

  /** How high a text will stand, in points. */
  height(text: string, width: number, style: TextStyle): number {
    return setText(text, width, style.size, style.weight).length * style.size * (style.leading ?? 1.4)
  }

  /** Ends the document and gives its bytes. */
  async finish(): Promise<Uint8Array> {
    const ended = new Promise<void>((resolve) => this.pdf.once('end', resolve))
    this.root.end()
    this.pdf.end()
    await ended
    return Buffer.concat(this.chunks)
  }

  private drawn(
    element: PDFKit.PDFStructureElement,
    lines: readonly SetLine[],
    at: Box,
    style: TextStyle,
  ): number {
    const leading = style.size * (style.leading ?? 1.4)
    element.add(() => {
      for (const [row, line] of lines.entries()) {
        const x = at.align === 'right' ? at.x + (at.width ?? column) - line.width : at.x
        this.line(line, x, at.y + row * leading + leading / 2 + style.size * 0.33, style)
      }
    })
    return at.y + lines.length * leading
  }

  /** Where letters do not stand in reading order, the structure tree carries them in that order. */
  private readAs(parent: PDFKit.PDFStructureElement, text: string): PDFKit.PDFStructureElement {
    if (plain.test(text)) return parent
    const span = this.pdf.struct('Span', { actual: text.normalize('NFC') })
    parent.add(span)
    return span
  }

  /**
   * Programs that copy text out read the page itself, so each line carries its letters in reading order as well; but
   * for lines that run from right to left, which those programs turn round themselves.
   */
  private line(line: SetLine, x: number, baseline: number, style: TextStyle): void {
    if (plain.test(line.text) || line.runs.some(({ reading }) => reading === 'rtl')) {
      this.glyphs(line, x, baseline, style)
      return
    }
    this.pdf.markContent('Span', { actual: line.text })
    this.glyphs(line, x, baseline, style)
    this.pdf.endMarkedContent()
  }

  private glyphs(
    { runs }: SetLine,
    x: number,
    baseline: number,
    { size, colour: name = 'ink' }: TextStyle,
  ): void {
    this.pdf.fillColor(name === 'white' ? '#ffffff' : colour[name]).fontSize(size)
    let left = x
    for (const { text, face, reading, width } of runs) {
      this.use(face)
      const features = [reading === 'rtl' ? 'rtlm' : 'ltrm'] as PDFKit.Mixins.OpenTypeFeatures[]
      this.pdf.text(text, left, baseline, { lineBreak: false, baseline: 'alphabetic', features })
      left += (width * size) / 1000
    }
  }

  private use(wanted: Face): void {
    if (!this.embedded.has(wanted.id)) {
      this.embedded.add(wanted.id)
      this.pdf.registerFont(wanted.id, embeddable(wanted) as never)
    }
    this.pdf.font(wanted.id)
  }
}
