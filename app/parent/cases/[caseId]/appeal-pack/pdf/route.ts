import { download } from '@/app/_session/download'
import { appealPackPdf } from '@/lib/appeal-pack/queries'
import { saidOnItsPage } from '../said-on-its-page'

type Context = { params: Promise<{ caseId: string }> }

/** The family's appeal pack as one PDF. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { caseId } = await params
  const file = download(async (actor) => {
    const { name, bytes } = await appealPackPdf(actor, caseId)
    return { name, contentType: 'application/pdf', content: bytes }
  })
  return file.catch(saidOnItsPage(caseId))
}
