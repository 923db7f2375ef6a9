import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** The request header that holds the address of the socket. Nothing that a caller sends under this name survives. */
export const socketAddressHeader = 'x-socket-address'

/**
 * Writes the socket's address into every request, before anything else sees it. Next itself only offers
 * X-Forwarded-For, and believes the one that a caller sends.
 */
export function noteSocketAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[socketAddressHeader] = request.socket.remoteAddress ?? ''
  })
}
