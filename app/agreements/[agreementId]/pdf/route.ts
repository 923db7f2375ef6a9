import { download } from '@/app/_session/download'
import { agreementPdf } from '@/lib/agreements/queries'

type Context = { params: Promise<{ agreementId: string }> }

/** An agreement that everybody has signed, as its paper was made. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { agreementId } = await params
  return download(async (actor) => {
    const { name, pdf } = await agreementPdf(actor, agreementId)
    return { name, contentType: 'application/pdf', content: pdf }
  })
}
