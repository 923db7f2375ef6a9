import { kindNames, kindTimes, undertakingKinds } from '@/lib/agreements/kinds'

/** The kinds of thing that can be agreed, each with the time that the law gives it. */
export const kindChoices = undertakingKinds.map((value) => ({
  value,
  label: kindNames[value],
  hint: kindTimes(value),
}))
