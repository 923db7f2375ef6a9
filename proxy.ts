import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { nothingHere } from '@/app/api/problem'
import { isOwnForm } from '@/app/_session/own-form'
import { fileTooLarge, largestForm } from '@/lib/kernel/largest-file'
import { appOrigin } from '@/lib/kernel/urls'

/**
 * Puts the headers on every page: what the browser may run, and what it may tell others. It decides nothing about
 * who may see what; without this file every page is as closed as with it.
 */
export function proxy(request: NextRequest): NextResponse {
  if (writes(request) && !isOpen(request.nextUrl.pathname) && !isOwnForm(request.headers, appOrigin()))
    return withHeaders(
      new NextResponse('This form did not come from a page of this service.', { status: 403 }),
      request,
    )

  // Next would cut it off, and answer what is left with a 500.
  if (Number(request.headers.get('content-length')) > largestForm)
    return withHeaders(
      new NextResponse(`${fileTooLarge}. Go back, and choose a smaller one.`, { status: 413 }),
      request,
    )

  // Next would answer a route's address that cannot be decoded with a 500.
  if (request.nextUrl.pathname.startsWith('/api/') && !canBeDecoded(request.nextUrl.pathname)) {
    const answer = nothingHere()
    return withHeaders(new NextResponse(answer.body, answer), request)
  }

  const nonce = randomBytes(18).toString('base64')
  const policy = policyFor(request.nextUrl.pathname, nonce)
  const forwarded = new Headers(request.headers)
  // Next reads the nonce from here and puts it on its scripts.
  forwarded.set('content-security-policy', policy)
  forwarded.set('x-nonce', nonce)
  forwarded.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers: forwarded } })
  response.headers.set('content-security-policy', policy)
  return withHeaders(response, request)
}

export const config = { matcher: ['/((?!_next/static/|livez$|readyz$).*)'] }

function canBeDecoded(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

const writes = ({ method }: NextRequest) => !['GET', 'HEAD', 'OPTIONS'].includes(method)

function withHeaders(response: NextResponse, { nextUrl: { pathname } }: NextRequest): NextResponse {
  const headers = {
    'x-content-type-options': 'nosniff',
    // The link page's address holds a secret. With no-referrer browsers would hide where its form comes from.
    'referrer-policy': pathname.startsWith('/sign-in') ? 'strict-origin' : 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': isForOtherSites(pathname) ? 'cross-origin' : 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Where it is left out, anybody may frame the page, as its policy says.
    ...(!isEmbedded(pathname) && { 'x-frame-options': isMessage(pathname) ? 'SAMEORIGIN' : 'DENY' }),
    ...(isPrivate(pathname) && { 'cache-control': 'private, no-store' }),
    ...(appOrigin().startsWith('https:') && {
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
    }),
  }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

const isPrivate = (path: string) =>
  /^\/(?:parent|mediator|authority|admin|sign-in|sign-out|api|mailbox)(?:\/|$)/.test(path) && !isOpen(path)

/**
 * The deadline service is for every site, and refuses by itself what is no question. Written in plain letters only:
 * an address with anything else in it may be read as another one behind here.
 */
const isOpen = (path: string) => /^\/api(?:\/(?!auth(?:\/|$))[\w./-]*)?$/.test(path)

/** The checker in a frame on somebody else's page: public questions, and nothing of anybody who is signed in. */
const isEmbedded = (path: string) =>
  /^\/embed\/check(?:\/(?:decision|parts|date|contact|asked|result))?$/.test(path)

const isForOtherSites = (path: string) => isOpen(path) || isEmbedded(path) || path === '/embed.js'

/** The demonstration's mailbox shows a message, as it was sent, in a frame. */
const isMessage = (path: string) => /^\/mailbox\/[^/]+\/html$/.test(path)

function policyFor(path: string, nonce: string): string {
  if (isMessage(path)) return messagePolicy
  return contentPolicy(nonce, isEmbedded(path) ? '*' : `'none'`)
}

const messagePolicy = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  `img-src 'self' data:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
  `sandbox allow-popups allow-popups-to-escape-sandbox`,
].join('; ')

function contentPolicy(nonce: string, mayFrameIt: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors ${mayFrameIt}`,
  ].join('; ')
}
