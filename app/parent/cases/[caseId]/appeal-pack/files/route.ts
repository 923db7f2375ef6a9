import { download } from '@/app/_session/download'
import { appealPackFiles } from '@/lib/appeal-pack/queries'
import { saidOnItsPage } from '../said-on-its-page'

type Context = { params: Promise<{ caseId: string }> }

/** The family's appeal pack, each paper a file of its own. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { caseId } = await params
  const file = download(async (actor) => {
    const { name, bytes } = await appealPackFiles(actor, caseId)
    return { name, contentType: 'application/zip', content: bytes }
  })
  return file.catch(saidOnItsPage(caseId))
}
