import net from 'node:net'

/** A TCP port of this machine that nobody uses at the moment. */
export function freePort() {
  return listenOnce(0)
}

/**
 * The wanted port, or the first free one above it.
 *
 * @param {number} wanted
 */
export async function nextFreePort(wanted) {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port += 1) {
    if (await isFree(port)) return port
  }
  return freePort()
}

/**
 * Nobody answers there, and one may listen there, on every address: a server on IPv6 alone would otherwise go unseen.
 *
 * @param {number} port
 */
export async function isFree(port) {
  if ((await answers(port, '127.0.0.1')) || (await answers(port, '::1'))) return false
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

function answers(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 1_000 })
    const finish = (answer) => () => (socket.destroy(), resolve(answer))
    socket.on('connect', finish(true)).on('error', finish(false)).on('timeout', finish(false))
  })
}

function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', reject)
    server.listen(port, () => {
      const { port: taken } = server.address()
      server.close(() => resolve(taken))
    })
  })
}
