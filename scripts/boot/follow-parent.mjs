/** Loaded into the processes of the demo with `node --import`: none of them outlives a launcher that was killed. */
import { watchParent } from './processes.mjs'

watchParent(() => process.kill(process.pid, 'SIGTERM'))
