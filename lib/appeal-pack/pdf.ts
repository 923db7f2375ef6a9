import type { CertificateContent } from '@/lib/certificates/content'
import { drawFirstPage } from '@/lib/certificates/pdf/first-page'
import { Sheet } from '@/lib/paper/sheet'
import { provider } from '@/lib/kernel/provider'
import { dayInWords, type PackContent, type Section } from './content'
import { Flow } from './flow'

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
 * they are, so that nothing in them is changed, and the sealed certificate is among them.
 */
export async function packPdf({ content, certificate, papers }: Pack, madeAt: Date): Promise<Uint8Array> {
  const { serviceName, phone } = provider()
  const sheet = new Sheet(`Appeal pack ${content.reference}`, serviceName, madeAt)
  const flow = new Flow(sheet, `Appeal pack, case ${content.reference}`)
  flow.title(`Your appeal pack for form ${content.form}`)
  flow.paragraph(
    `This helps you fill in form ${content.form}. It is not the form. Copy your answers into the form, sign it, and send it with the papers below.`,
  )
  flow.heading('When it must arrive')
  for (const sentence of dayInWords(content.day, phone)) flow.paragraph(sentence)
  flow.heading('What to send')
  flow.list(
    content.enclosures.map(({ name, stands, says }) => ({ label: `${name}: ${marks[stands]}`, value: says })),
  )
  for (const section of content.sections) answers(flow, section)
  if (certificate) drawFirstPage(sheet, certificate)
  for (const paper of papers) enclose(sheet, flow, paper)
  return sheet.finish()
}

const marks = { in_pack: 'in this pack', to_add: 'please add', not_needed: 'not needed' } as const

function answers(flow: Flow, { number, heading, answers: known, note }: Section): void {
  flow.heading(number ? `Section ${number} of the form: ${heading}` : heading)
  if (note) flow.note(note)
  flow.list(known.map(({ label, value }) => ({ label, value: value ?? 'To fill in' })))
}

/** A photograph is drawn on a page of its own; every paper is attached as the file that it is. */
function enclose(sheet: Sheet, flow: Flow, { name, contentType, bytes, called }: PackPaper): void {
  if (contentType === 'image/jpeg' || contentType === 'image/png') flow.picture(called, bytes)
  sheet.pdf.file(Buffer.from(bytes), { name, type: contentType, description: called, hidden: false })
}
