import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { noteSocketAddresses, socketAddressHeader } from './socket-address'

test('the socket’s address stands in the request, whatever the caller wrote', async () => {
  noteSocketAddresses()
  const server = createServer((request, response) => response.end(request.headers[socketAddressHeader]))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo

  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    headers: { [socketAddressHeader]: '198.51.100.1' },
  })

  expect(await answer.text()).toBe('127.0.0.1')
  server.close()
})
