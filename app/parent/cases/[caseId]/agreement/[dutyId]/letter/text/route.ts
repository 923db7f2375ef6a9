import { download } from '@/app/_session/download'
import { letterAboutMissed } from '@/lib/agreements/letter-about-missed'
import { today } from '@/lib/kernel/now'

type Context = { params: Promise<{ caseId: string; dutyId: string }> }

/** The family's letter about a day that was missed, as text to change. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const where = await params
  return download(async (actor) => ({
    name: 'letter.txt',
    contentType: 'text/plain; charset=utf-8',
    content: await letterAboutMissed(actor, where, today()),
  }))
}
