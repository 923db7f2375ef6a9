import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page of somebody else's website: what stands in its body, and what it lets its pages load. */
type OtherPage = { body: string; policy?: string }

/** Somebody else's website, at an origin of its own, with one page. */
export async function otherWebsite({ body, policy }: OtherPage): Promise<{ origin: string; server: Server }> {
  const server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    if (policy) answer.setHeader('content-security-policy', policy)
    answer.end(`<!doctype html><html lang="en"><title>Advice for families</title>
      <meta name="viewport" content="width=device-width"><h1>Advice for families</h1>${body}<p>Opening hours</p>`)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
