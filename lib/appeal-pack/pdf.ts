import type { CertificateContent } from '@/lib/certificates/content'
import { drawCopyOfFirstPage } from '@/lib/certificates/pdf/first-page'
import { isWholePicture } from '@/lib/documents/whole-picture'
import { provider } from '@/lib/kernel/provider'
import { Flow } from '@/lib/paper/flow'
import { page, Sheet } from '@/lib/paper/sheet'
import { withSigns } from '@/lib/paper/with-signs'
import { dayInWords, type PackContent, type Section } from './content'

/** A paper that the family sent in, to go into the pack as it is. */
export type PackPaper = { name: string; contentType: string; bytes: Uint8Array; called: string }

type Pack = {
  content: PackContent
  /** The words of the certificate that stands. */
  certificate: CertificateContent | null
  papers: readonly PackPaper[]
}

/**
 * The pack as one tagged PDF with every font embedded: the day, the list of what to send, the answers in the order of the
 * form, the certificate's first page, and photographs of papers. Papers that are files of their own are attached to it as
 * they are, so that nothing in them is changed, and the sealed certificate is among them. Neither a sign that no font has
 * nor a damaged photograph stops it.
 *
 * @throws {FontMissing}
 */
export async function packPdf({ content, certificate, papers }: Pack, madeAt: Date): Promise<Uint8Array> {
  const { serviceName, phone } = provider()
  const sheet = new Sheet(`Appeal pack ${content.reference}`, serviceName, madeAt)
  const flow = new Flow(sheet, captioned(`Appeal pack, case ${content.reference}`), withSigns)
  flow.title(`Your appeal pack for form ${content.form}`)
  flow.paragraph(
    `This helps you fill in form ${content.form}. It is not the form. Copy your answers into the form, sign it, and send it with the papers below.`,
  )
  flow.heading('When it must arrive')
  for (const sentence of dayInWords(content.day, phone)) flow.paragraph(sentence)
  flow.heading('What to send')
  flow.facts(
    content.enclosures.map(({ name, stands, says }) => ({ label: `${name}: ${marks[stands]}`, value: says })),
    'regular',
  )
  for (const section of content.sections) answers(flow, section)
  if (certificate) flow.apart((on) => drawCopyOfFirstPage(on, certificate))
  for (const paper of papers) await enclose(sheet, flow, paper)
  return sheet.finish()
}

const marks = {
  in_pack: 'in this pack',
  apart: 'send its file along',
  to_add: 'please add',
  not_needed: 'not needed',
} as const

/** A line that says whose page it is. */
const captioned = (caption: string) => (sheet: Sheet) => {
  sheet.text(sheet.element('P'), caption, { x: page.margin, y: 40 }, { size: 10, colour: 'stone' })
  return 70
}

function answers(flow: Flow, { number, heading, answers: known, note }: Section): void {
  flow.heading(number ? `Section ${number} of the form: ${heading}` : heading)
  if (note) flow.note(note)
  flow.facts(
    known.map(({ label, value }) => ({ label, value: value ?? 'To fill in' })),
    'regular',
  )
}

/** A photograph is drawn on a page of its own; every paper is attached as the file that it is. */
async function enclose(sheet: Sheet, flow: Flow, paper: PackPaper): Promise<void> {
  const { name, contentType, bytes, called } = paper
  if (contentType === 'image/jpeg' || contentType === 'image/png') {
    const image = (await isWholePicture(bytes)) && sheet.image(bytes)
    if (image) flow.picture(called, `${called}, as it was sent to us`, image)
    else {
      flow.heading(called)
      flow.paragraph('This picture could not be printed. It is among the files, as it was sent to us.')
    }
  }
  sheet.pdf.file(Buffer.from(bytes), { name, type: contentType, description: called, hidden: false })
}
