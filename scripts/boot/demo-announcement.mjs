import path from 'node:path'
import { demoCast } from './demo-cast.mjs'
import { waitUntil } from './processes.mjs'
import { Explained, say } from './progress.mjs'
import { demoFolder, root } from './project.mjs'
import { runningDemo } from './running-demo.mjs'
import { isServing } from './service.mjs'

/**
 * Tells the person where the demonstration is and whom to sign in as. The last line is what programs wait for.
 *
 * @param {{ origin: string, port: number }} demo
 */
export function announce({ origin, port }) {
  const address = `http://localhost:${port}`
  const cast = demoCast()
  const width = (key) => Math.max(...cast.map((person) => person[key].length))
  say('\nThis is a demonstration: the people and cases are invented, and it makes its own secrets.\n')
  say(`  Address   ${origin === address ? address : `${origin} (here: ${address})`}`)
  say(`  Mail      ${address}/mailbox`)
  if (process.env.SMTP_URL) say('            and sent to the server in SMTP_URL')
  say(`  Logs      ${path.relative(root, demoFolder)}`)
  if (cast.length > 0) say('\nSign in with one of these addresses; the code comes by mail:\n')
  for (const { role, name, address: mail } of cast) {
    say(`  ${role.padEnd(width('role'))}  ${name.padEnd(width('name'))}  ${mail}`)
  }
  say('\nCtrl-C stops it.\n')
  say(`Ready on ${address}`)
}

/**
 * Says where the demonstration runs that another process started; waits for it if it is only starting.
 *
 * @param {string} folder
 */
export async function announceRunning(folder) {
  const { pid } = runningDemo(folder) ?? {}
  say(`The demonstration was started already (process ${pid}).`)
  const serving = async () => {
    const demo = runningDemo(folder)
    return !demo || (demo.port !== undefined && (await isServing(demo.port)))
  }
  if (!runningDemo(folder)?.port) say('It is not ready yet: waiting for it …')
  const inTime = await waitUntil(serving, 300_000, 500)
  const demo = runningDemo(folder)
  if (!demo) throw new Explained('It ended meanwhile. Run `npm start` again.')
  if (!inTime) throw new Explained(`It does not answer. Stop it (kill ${pid}) and run \`npm start\` again.`)
  announce(demo)
}
