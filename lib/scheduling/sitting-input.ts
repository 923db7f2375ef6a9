import { z } from 'zod'
import { severalModes } from '@/lib/mediators/several-modes'
import { clockTime } from './clock-time'
import { wholeNumber } from './whole-number'

/** What a standing session and an offer have in common, as their forms send it. */
export const sittingInput = {
  organisationId: z.uuid(),
  startsAt: clockTime({ called: 'The start', missing: 'Enter when it starts' }),
  endsAt: clockTime({ called: 'The end', missing: 'Enter when it ends' }),
  holds: wholeNumber('Enter how many meetings you can take', 1, 20),
  modes: severalModes,
  officers: z.preprocess(
    (given) => (given === undefined || given === '' ? [] : [given].flat()),
    z.array(z.uuid('Choose people who work for you')).transform((named) => [...new Set(named)]),
  ),
}
