/**
 * A connection that closes while a write waits for the next turn of the event loop leaves the write behind: it then
 * finds no socket, throws outside every promise, and takes the process down with the database's restart. The edits
 * forget such a write when the connection closes, and refuse one that comes afterwards as any query on a closed
 * connection is refused.
 */
export const postgresPatch = {
  name: 'postgres',
  version: '3.4.9',
  files: ['src/connection.js', 'cjs/src/connection.js'],
  edits: [
    {
      before: `  function nextWrite(fn) {
`,
      add: `    if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
`,
      after: `    const x = socket.write(chunk, fn)
`,
    },
    {
      before: `      error(Errors.connection('CONNECTION_DESTROYED', options))

    clearImmediate(nextWriteTimer)
`,
      add: `    chunk = nextWriteTimer = null
`,
      after: `    if (socket) {
`,
    },
    {
      before: `    incomings = null
    clearImmediate(nextWriteTimer)
`,
      add: `    chunk = nextWriteTimer = null
`,
      after: `    socket.removeListener('data', data)
`,
    },
    {
      before: `    socket = null

`,
      add: `    if (initial)
      query = errorResponse = null

`,
      after: `    if (initial)
      return reconnect()
`,
    },
    {
      before: `    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
      add: `    query = results = errorResponse = null
    result = new Result()
`,
      after: `    closedTime = performance.now()
`,
    },
  ],
}
