/** `npm run create-admin -- ADDRESS`: the first administrator of an empty production service. */
import { typescript } from './boot/commands.mjs'
import { runInProduction } from './boot/production.mjs'
import { runCommand } from './boot/progress.mjs'

await runCommand(() => runInProduction(typescript('scripts/create-admin.ts', ...process.argv.slice(2))))
