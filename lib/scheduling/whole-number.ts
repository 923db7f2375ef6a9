import { z } from 'zod'

/** A whole number typed in a box. */
export const wholeNumber = (missing: string, least: number, most: number) =>
  z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.coerce
      .number(missing)
      .int('Enter a whole number')
      .min(least, `Enter ${least} or more`)
      .max(most, `Enter ${most} or fewer`),
  )
