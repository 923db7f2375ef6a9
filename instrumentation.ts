/**
 * Runs once when the server starts. Writes the address of the socket into each request, over whatever a caller
 * wrote there: Next itself believes an X-Forwarded-For that anybody can send.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { subscribe } = await import('node:diagnostics_channel')
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: import('node:http').IncomingMessage }
    request.headers['x-socket-address'] = request.socket.remoteAddress ?? ''
  })
}
