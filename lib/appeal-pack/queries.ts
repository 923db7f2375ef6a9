import { zipSync, type ZipOptions } from 'fflate'
import { certificateById, certificatePdf } from '@/lib/certificates/queries'
import { caseById, type CaseView } from '@/lib/cases/queries'
import { documentById } from '@/lib/documents/queries'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { whyNotPrinted } from '@/lib/paper/why-not-printed'
import { packContent, type PackContent } from './content'
import { packPdf, type PackPaper } from './pdf'

/** What the family's appeal pack says. It is the family's alone: to everybody else there is none. */
export async function appealPack(actor: Actor, caseId: string): Promise<PackContent> {
  const view = await ownCase(actor, caseId)
  return packContent(view, now())
}

/**
 * The pack as one PDF.
 *
 * @throws {Problems} in plain words, if a font is not installed
 */
export async function appealPackPdf(actor: Actor, caseId: string) {
  const view = await ownCase(actor, caseId)
  const content = packContent(view, now())
  const live = liveCertificate(view)
  const certificate = live ? (await certificateById(actor, live.id)).content : null
  const papers = await papersOf(actor, view)
  return {
    name: `Appeal pack ${view.reference}.pdf`,
    bytes: await packPdf({ content, certificate, papers }, now()).catch(inPlainWords),
  }
}

function inPlainWords(error: unknown): never {
  const why = whyNotPrinted(error)
  throw why ? problem('', why) : error
}

/** The same as files of their own: the pack, the certificate as it was sealed, the letter and the plan as they came. */
export async function appealPackFiles(actor: Actor, caseId: string) {
  const view = await ownCase(actor, caseId)
  const pack = await appealPackPdf(actor, caseId)
  const papers = await papersOf(actor, view)
  const files = [{ name: pack.name, bytes: pack.bytes }, ...papers].map(
    ({ name, bytes }, at): [string, [Uint8Array, ZipOptions]] => [
      `${at + 1} ${name}`,
      [bytes, { mtime: now() }],
    ],
  )
  return {
    name: `Appeal pack ${view.reference}.zip`,
    bytes: zipSync(Object.fromEntries(files), { level: 6 }),
  }
}

async function ownCase(actor: Actor, caseId: string): Promise<CaseView> {
  const view = await caseById(actor, caseId)
  if (view.side !== 'family' || view.state === 'draft') throw new Refusal('not_found')
  return view
}

const liveCertificate = ({ certificates }: CaseView) => certificates.find(({ status }) => status === 'live')

/** The sealed certificate, and of what was sent in the decision letter and the plan: nothing that a meeting left. */
async function papersOf(actor: Actor, view: CaseView): Promise<PackPaper[]> {
  const papers: PackPaper[] = []
  const live = liveCertificate(view)
  if (live) {
    const { number, pdf } = await certificatePdf(actor, live.id)
    papers.push({
      ...{ name: `Certificate ${number}.pdf`, contentType: 'application/pdf', bytes: pdf },
      called: 'The mediation certificate',
    })
  }
  for (const { id, kind } of view.documents) {
    const called = enclosed[kind]
    if (!called) continue
    const { name, contentType, bytes } = await documentById(actor, id)
    papers.push({ name, contentType, bytes, called })
  }
  return papers
}

const enclosed: Partial<Record<CaseView['documents'][number]['kind'], string>> = {
  decision_letter: 'The decision letter',
  plan: 'The plan',
}
