/** `npm run start:web`: the pages of a production service, after `npm run build`. */
import { program } from './boot/commands.mjs'
import { runInProduction } from './boot/production.mjs'
import { runCommand } from './boot/progress.mjs'

await runCommand(() =>
  runInProduction(program('next/dist/bin/next', 'start', '--port', process.env.PORT?.trim() || '3000')),
)
