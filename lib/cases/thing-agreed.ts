import type { Step } from '@/lib/law/clock/order-periods'

/** The ground of a duty to carry out one step of one thing that was agreed. */
export const groundOf = (thingId: string, step: Step): string => `${thingId}:${step}`

/** The thing and the step in such a ground. */
export function thingOf(ground: string): { thingId: string; step: Step } {
  const [thingId = '', step] = ground.split(':')
  // Written by `groundOf` and nothing else.
  return { thingId, step: step as Step }
}
