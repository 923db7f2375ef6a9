import { createHash } from 'node:crypto'

/** Answers of the deadline service are for every site's scripts. */
const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
}

/**
 * An answer that may be kept for `seconds` and then asked for again by its ETag: 304 when the request has it already.
 * The tag is weak, since what stands between may compress the answer.
 */
export function cachedAnswer(request: Request, body: object, seconds: number): Response {
  const text = JSON.stringify(body)
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = { ...openToAll, etag: tag, 'cache-control': `public, max-age=${seconds}` }
  if (knows(request, tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}

/** An answer that nobody keeps, as it stands. */
export function answerNow(body: object, status: number, headers: Readonly<Record<string, string>>): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...openToAll, 'cache-control': 'no-store', ...headers },
  })
}

/** What browsers ask before a script of another site may ask in earnest. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    },
  })
}

export const methods = 'GET, HEAD, OPTIONS'

/** Whether the request names this tag among those it has (RFC 9110, 13.1.2: weak tags are compared by their text). */
function knows(request: Request, tag: string): boolean {
  const opaque = (one: string) => one.trim().replace(/^W\//, '')
  const known = request.headers.get('if-none-match')
  return known?.trim() === '*' || (known?.split(',').some((one) => opaque(one) === opaque(tag)) ?? false)
}
