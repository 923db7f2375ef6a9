import type { Job } from '@/lib/worker/job'
import { makeRound, roundJob } from '@/lib/rounds/make-round'
import { theService } from './the-service'

/** Makes the proposals that the desk asks for. */
export const makingRounds: Job = {
  name: 'rounds',
  run: (data) => makeRound(theService, roundJob.parse(data).roundId),
}
