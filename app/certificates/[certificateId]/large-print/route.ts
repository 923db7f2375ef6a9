import { download } from '@/app/_session/download'
import { largePrint } from '@/lib/certificates/pdf/large-print'
import { certificateById } from '@/lib/certificates/queries'
import { now } from '@/lib/kernel/now'

type Context = { params: Promise<{ certificateId: string }> }

/** The certificate's words in large print, as a PDF. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { certificateId } = await params
  return download(async (actor) => {
    const { number, content } = await certificateById(actor, certificateId)
    return {
      name: `${number}-large-print.pdf`,
      contentType: 'application/pdf',
      content: await largePrint(content, now()),
    }
  })
}
