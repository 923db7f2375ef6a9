import { createHash } from 'node:crypto'
import { problem } from '@/lib/kernel/refusal'
import { longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { Flow } from '@/lib/paper/flow'
import { Unprintable } from '@/lib/paper/runs'
import { Sheet } from '@/lib/paper/sheet'
import type { AgreementContent, Line } from './content'

/** What an agreement has once everybody has signed: its date, the day of each thing, and who signed when. */
export type InForce = {
  readonly agreedOn: CalendarDate
  readonly days: readonly Line[]
  readonly signatures: readonly { readonly party: string; readonly name: string; readonly on: CalendarDate }[]
  /** The digest of the words that were signed. */
  readonly sha256: string
}

/** A paper as it was made: these bytes are kept with their SHA-256 and never made again. */
export type Paper = { readonly bytes: Uint8Array; readonly sha256: string }

/**
 * The agreement as a tagged PDF. Stops the command where a character cannot be printed, and says which.
 *
 * @throws {FontMissing} if a font is not installed
 */
export async function papersOf(content: AgreementContent, inForce: InForce | null, at: Date): Promise<Paper> {
  const sheet = new Sheet(`${content.title} ${content.number}`, content.service.name, at)
  try {
    draw(sheet, content, inForce)
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error
    throw problem('', `We cannot print the character “${error.character}”. Write it in another way`)
  }
  const bytes = await sheet.finish()
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function draw(sheet: Sheet, content: AgreementContent, inForce: InForce | null): void {
  const { title, intro, about, things, law } = content
  const flow = new Flow(sheet, content, 'Agreement')
  flow.title(title)
  flow.paragraph(intro)
  flow.facts(about)
  flow.heading('What was agreed')
  for (const { heading, lines } of things) {
    const [first = '', ...rest] = heading.split('\n')
    flow.subheading(first)
    flow.paragraph(rest.join('\n'))
    flow.facts(lines)
  }
  flow.heading(law.heading)
  for (const sentence of law.sentences) flow.paragraph(sentence)
  if (inForce) drawInForce(flow, inForce)
}

function drawInForce(flow: Flow, { agreedOn, days, signatures, sha256 }: InForce): void {
  flow.heading('Signed by everybody')
  flow.facts([
    ...signatures.map(({ party, name, on }) => ({ label: party, value: `${name}, ${longDate(on)}` })),
    { label: 'Date of this agreement', value: longDate(agreedOn) },
  ])
  flow.heading('The days')
  flow.facts(days)
  flow.paragraph(`Digest of the words that were signed (SHA-256): ${sha256}`, { size: 9, colour: 'stone' })
}
