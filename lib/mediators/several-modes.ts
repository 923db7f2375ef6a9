import { z } from 'zod'
import { meetingModes } from '@/lib/cases/case'

/** At least one way of meeting, as boxes of a form send them. */
export const severalModes = z.preprocess(
  (given) => (given === undefined || given === '' ? [] : [given].flat()),
  z
    .array(z.enum(meetingModes, 'Choose how you would meet'))
    .min(1, 'Choose how you would meet')
    .transform((modes) => [...new Set(modes)]),
)
