/** `npm run start:worker`: letters and schedules of a production service. */
import { typescript } from './boot/commands.mjs'
import { runInProduction } from './boot/production.mjs'
import { runCommand } from './boot/progress.mjs'

await runCommand(() => runInProduction(typescript('scripts/worker.ts')))
