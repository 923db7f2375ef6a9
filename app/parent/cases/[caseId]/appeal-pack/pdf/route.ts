import { download } from '@/app/_session/download'
import { appealPackPdf } from '@/lib/appeal-pack/queries'

type Context = { params: Promise<{ caseId: string }> }

/** The family's appeal pack as one PDF. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { caseId } = await params
  return download(async (actor) => {
    const { name, bytes } = await appealPackPdf(actor, caseId)
    return { name, contentType: 'application/pdf', content: bytes }
  })
}
