import net from 'node:net'
import postgres from 'postgres'
import { expect, test } from 'vitest'

const authenticated = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0])
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
const done = message('C', 'SELECT 0\0')
const startingUp = message('E', 'SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0')

test('a query after a restart is answered, and not with what an earlier connection was told', async () => {
  let database = 'goes away'
  const server = net.createServer((socket) => {
    const now = database
    // While it restarts, it says so once, and then breaks connections off.
    if (now === 'is starting') database = 'is not there'
    socket.on('error', () => undefined)
    let greeted = false
    socket.on('data', () => {
      if (now === 'is not there') socket.resetAndDestroy()
      else if (now === 'is starting') socket.end(startingUp)
      else if (!greeted) socket.write(Buffer.concat([authenticated, ready]))
      else if (now === 'goes away') socket.destroy()
      else socket.write(Buffer.concat([done, ready]))
      greeted = true
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sql = postgres({
    host: '127.0.0.1',
    port: server.address().port,
    max: 1,
    fetch_types: false,
    backoff: false,
  })
  const ask = () => sql.unsafe('select').simple()

  await expect(ask()).rejects.toThrow('CONNECTION_CLOSED')
  database = 'is starting'
  await expect(ask()).rejects.toThrow()
  database = 'is well'
  expect(await ask()).toHaveLength(0)
  await sql.end({ timeout: 0 })
  server.close()
})

function message(kind, text) {
  const length = Buffer.alloc(4)
  length.writeInt32BE(text.length + 4)
  return Buffer.concat([Buffer.from(kind), length, Buffer.from(text)])
}
