import { runWorker } from '@/lib/letters/worker'

await runWorker()
