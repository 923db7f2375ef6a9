import type { Span } from '../free-times'
import type { Slot } from './find-slots'

/** The same slots, those before the others that lie in a time which somebody who asks for a change has named. */
export function namedFirst(slots: readonly Slot[], asked: readonly { times: readonly Span[] }[]): Slot[] {
  const times = asked.flatMap((request) => request.times)
  const isNamed = ({ startsAt, endsAt }: Slot) =>
    times.some((time) => time.startsAt <= startsAt && endsAt <= time.endsAt)
  return [...slots.filter(isNamed), ...slots.filter((slot) => !isNamed(slot))]
}
