import { runWorker } from '@/lib/worker/run-worker'

await runWorker()
