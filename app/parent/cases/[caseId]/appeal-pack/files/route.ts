import { download } from '@/app/_session/download'
import { appealPackFiles } from '@/lib/appeal-pack/queries'

type Context = { params: Promise<{ caseId: string }> }

/** The family's appeal pack, each paper a file of its own. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { caseId } = await params
  return download(async (actor) => {
    const { name, bytes } = await appealPackFiles(actor, caseId)
    return { name, contentType: 'application/zip', content: bytes }
  })
}
