import type { CheckAnswers } from '@/lib/check/questions'
import { stepPath, type Step } from '@/lib/check/ask'

/** Where the checker stands: on our own pages, or in a frame on somebody else's. */
export type Place = 'site' | 'frame'

/** Where a step is in this place, with the answers in its address. */
export const stepIn = (place: Place, step: Step, answers: CheckAnswers): string =>
  place === 'frame' ? `/embed${stepPath(step, answers)}` : stepPath(step, answers)

/** The place that a form says it stands in. Whatever it says, it only leads to the next question. */
export const placeOf = (said: unknown): Place => (said === 'frame' ? 'frame' : 'site')
