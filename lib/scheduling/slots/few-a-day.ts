import type { Slot } from './find-slots'

const aDay = 3

/** The best so many slots with no more than three of a day, so that there are several days to choose from. */
export function fewADay(slots: readonly Slot[], most: number): Slot[] {
  const shown = new Map<string, number>()
  return slots
    .filter(({ on }) => {
      shown.set(on, (shown.get(on) ?? 0) + 1)
      return shown.get(on)! <= aDay
    })
    .slice(0, most)
}
