import { download } from '@/app/_session/download'
import { brailleText } from '@/lib/certificates/formats/braille'
import { certificateById } from '@/lib/certificates/queries'

type Context = { params: Promise<{ certificateId: string }> }

/** The certificate as plain text for a braille printer. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { certificateId } = await params
  return download(async (actor) => {
    const { number, content } = await certificateById(actor, certificateId)
    return {
      name: `${number}.txt`,
      contentType: 'text/plain; charset=utf-8',
      content: brailleText(content),
    }
  })
}
