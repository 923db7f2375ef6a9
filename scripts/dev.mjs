/** `npm run dev`: pages and worker from the sources as they are, on a database that keeps running. */
import { program, typescript } from './boot/commands.mjs'
import { createDatabase } from './boot/databases.mjs'
import { prepareGivenDatabase } from './boot/demo-database.mjs'
import { demoSecrets } from './boot/demo-secrets.mjs'
import { installDependencies } from './boot/dependencies.mjs'
import { startPostgres } from './boot/embedded-postgres.mjs'
import { runInForeground } from './boot/foreground.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { nextFreePort } from './boot/ports.mjs'
import { runCommand } from './boot/progress.mjs'
import { developmentFolder } from './boot/project.mjs'

await runCommand(async () => {
  await installDependencies()
  await continueOnPinnedNode()
  const server = await startPostgres(developmentFolder)
  await createDatabase(server.urlOf('postgres'), 'development')
  const port = await nextFreePort(Number(process.env.PORT ?? 3000))
  const origin = `http://localhost:${port}`
  const secrets = await demoSecrets(developmentFolder)
  const env = { ...process.env, ...secrets, DEMO: '1', APP_ORIGIN: origin, NEXTAUTH_URL: origin }
  env.DATABASE_URL = await prepareGivenDatabase(server.urlOf('development'), { env })
  const pages = program('next/dist/bin/next', 'dev', '--port', String(port))
  const [code] = await Promise.all([
    runInForeground(pages, env),
    runInForeground(typescript('scripts/worker.ts'), env),
  ])
  return code
})
