import { Refusal } from '@/lib/kernel/refusal'
import { publishedMeetings } from '@/lib/scheduling/published-meetings'

type Context = { params: Promise<{ token: string }> }

/**
 * Somebody's meetings for their own calendar program, which has no session: the address itself is the secret. What is
 * wrong, replaced or ended is not there, and nothing on the way keeps a copy.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const calendar = await publishedMeetings(token.replace(/\.ics$/, '')).catch(nothing)
  if (calendar === undefined) return new Response('There is no such page.', { status: 404, headers: closed })
  return new Response(calendar, { headers: { ...closed, 'content-type': 'text/calendar; charset=utf-8' } })
}

const closed = {
  'cache-control': 'private, no-store',
  'content-type': 'text/plain; charset=utf-8',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
}

function nothing(error: unknown): undefined {
  if (error instanceof Refusal) return undefined
  throw error
}
