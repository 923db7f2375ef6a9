import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** The request header that holds the address as it was sent. Nothing that a caller sends under this name survives. */
export const addressHeader = 'x-address-as-it-came'

/**
 * Writes its address into every request, before anything else sees it. Next drops a parameter called __proto__, so
 * that nobody would hear that there is no such parameter.
 */
export function noteAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[addressHeader] = request.url ?? ''
  })
}

/** The request with the query that was sent. */
export function asItCame(request: Request): Request {
  const address = request.headers.get(addressHeader) ?? ''
  const query = address.includes('?') ? address.slice(address.indexOf('?')) : ''
  return query ? new Request(new URL(query, request.url), request) : request
}
