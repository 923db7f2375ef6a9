import { download } from '@/app/_session/download'
import { documentById } from '@/lib/documents/queries'

type Context = { params: Promise<{ documentId: string }> }

/** A document that somebody added to a case. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { documentId } = await params
  return download(async (actor) => {
    const { name, contentType, bytes } = await documentById(actor, documentId)
    return { name, contentType, content: bytes }
  })
}
