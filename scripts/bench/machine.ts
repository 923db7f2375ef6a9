import os from 'node:os'
import { withServer } from './databases'

/** What the benchmark ran on, in one line: processor, memory, system, Node and PostgreSQL. */
export async function machine(): Promise<string> {
  const processors = os.cpus()
  const model = processors[0]?.model.trim() || 'processor'
  const memory = Math.round(os.totalmem() / 2 ** 30)
  const postgres = await withServer(async (sql) => {
    const [row] = await sql<{ server_version: string }[]>`show server_version`
    return row?.server_version ?? ''
  })
  return [
    `${processors.length} × ${model}`,
    `${memory} GB of memory`,
    `${os.type()} ${os.release()}`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgres}`,
  ].join(', ')
}
