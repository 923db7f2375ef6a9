import { primaryColour } from '@/lib/kernel/provider'

export const dynamic = 'force-dynamic'

/** The provider's own colour over ours, as a style sheet, so that pages need no inline styles. */
export function GET(): Response {
  const colour = primaryColour()
  if (!colour) return new Response('Not found', { status: 404 })
  return new Response(`:root{--petrol:${colour};--link:${colour}}`, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}
