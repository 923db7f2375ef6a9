import { z } from 'zod'

/** One box of a form, ticked or not. A box that was not ticked is not sent at all. */
export const ticked = z
  .unknown()
  .optional()
  .transform((given) => given === true || given === 'yes' || given === 'on')
