import { column, DoesNotFit, page, Sheet, type TextStyle } from '@/lib/paper/sheet'
import type { CertificateContent } from '../content'
import { readingOrder, type Part } from '../formats/reading-order'

/** Points: no word of it is smaller. */
export const largeSize = 18

const left = page.margin
const top = page.margin
const bottom = page.height - page.margin - largeSize * 1.5

/**
 * The certificate's words again in large print: 18 points and more, one column, as many pages as that takes. A copy
 * for reading, which says so; what counts is the certificate as it was issued and sealed.
 *
 * @throws {DoesNotFit | Unprintable | FontMissing}
 */
export async function largePrint(content: CertificateContent, drawnAt: Date): Promise<Uint8Array> {
  const sheet = new Sheet(`${content.title} ${content.number}, large print`, content.service.name, drawnAt)
  const flow = new Flow(sheet, content.number)
  flow.draw({ is: 'words', text: 'Large print copy of:' })
  for (const [at, parts] of readingOrder(content).entries()) {
    if (at > 0) flow.turn()
    for (const part of parts) flow.draw(part)
  }
  return sheet.finish()
}

/** Draws one part below the other, and turns the page when the next does not fit. */
class Flow {
  private y = 0
  private pages = 0

  constructor(
    private readonly sheet: Sheet,
    private readonly number: string,
  ) {
    this.turn()
  }

  turn(): void {
    this.sheet.turn()
    this.pages += 1
    this.y = top
    const foot = { x: left, y: bottom + largeSize * 0.4 }
    const said = `Certificate ${this.number}, large print, page ${this.pages}`
    this.sheet.text(this.sheet.element('P'), said, foot, { size: largeSize, colour: 'stone' })
  }

  draw(part: Part): void {
    const style = styles[part.is]
    const above = part.is === 'heading' || part.is === 'title' ? largeSize : largeSize / 2
    if (part.is === 'fact') {
      this.block('P', part.label, { ...style, colour: 'stone' }, above)
      this.block('P', part.text, { ...style, weight: 'bold' }, 0)
    } else this.block(tags[part.is], shown(part), style, above)
  }

  private block(tag: string, text: string, style: TextStyle, above: number): void {
    const height = this.sheet.height(text, column, style)
    // A heading does not stand alone at the foot.
    const room = tag.startsWith('H') ? height + largeSize * 3 : height
    if (this.y + above + room > bottom && this.y > top) this.turn()
    if (this.y + height > bottom) throw new DoesNotFit('a name in large print')
    const y = this.y + (this.y > top ? above : 0)
    this.y = this.sheet.text(this.sheet.element(tag), text, { x: left, y }, style)
  }
}

const tags = { title: 'H1', heading: 'H2', words: 'P', step: 'P' } as const

const styles: Record<Part['is'], TextStyle> = {
  title: { size: largeSize * 1.5, weight: 'bold' },
  heading: { size: largeSize * 1.2, weight: 'bold' },
  words: { size: largeSize },
  fact: { size: largeSize },
  step: { size: largeSize },
}

const shown = (part: Exclude<Part, { is: 'fact' }>): string =>
  part.is === 'step' ? `${part.number}. ${part.text}` : part.text
