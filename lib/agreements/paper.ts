import { createHash } from 'node:crypto'
import { problem } from '@/lib/kernel/refusal'
import { longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { Flow } from '@/lib/paper/flow'
import { letterhead } from '@/lib/paper/letterhead'
import { Sheet } from '@/lib/paper/sheet'
import { whyNotPrinted } from '@/lib/paper/why-not-printed'
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
 * The agreement as a tagged PDF. Stops the command in plain words where a character cannot be printed, which it names,
 * or a font is not installed.
 */
export async function papersOf(content: AgreementContent, inForce: InForce | null, at: Date): Promise<Paper> {
  const sheet = new Sheet(`${content.title} ${content.number}`, content.service.name, at)
  printed(() => draw(sheet, content, inForce))
  const bytes = await sheet.finish()
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** What comes of printing something. Where that cannot be done it stops the command in plain words. */
export function printed<T>(print: () => T): T {
  try {
    return print()
  } catch (error) {
    const why = whyNotPrinted(error)
    throw why ? problem('', `${why} The agreement has not changed`) : error
  }
}

function draw(sheet: Sheet, content: AgreementContent, inForce: InForce | null): void {
  const { title, intro, about, things, law } = content
  const flow = new Flow(sheet, (on, page) =>
    letterhead(on, content, page === 1 ? 'Agreement' : `Page ${page}, agreement`),
  )
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
