import { download } from '@/app/_session/download'
import { certificatePdf } from '@/lib/certificates/queries'

type Context = { params: Promise<{ certificateId: string }> }

/** The certificate as it was issued. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { certificateId } = await params
  return download(async (actor) => {
    const { number, pdf } = await certificatePdf(actor, certificateId)
    return { name: `${number}.pdf`, contentType: 'application/pdf', content: pdf }
  })
}
