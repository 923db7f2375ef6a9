import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { addressHeader, noteAddresses } from './as-it-came'

test('a request carries its address as it was sent, whatever the caller wrote', async () => {
  noteAddresses()
  const server = createServer((request, response) => response.end(request.headers[addressHeader]))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo

  const path = '/api/v1/working-days?on=2026-11-02&__proto__=1'
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { [addressHeader]: '/elsewhere' },
  })

  expect(await answer.text()).toBe(path)
  server.close()
})
