import type { Colleague, WorkOnCase } from './handover'

/** A case that can go on as it is, and the colleague it would go to. */
export type EasyOne = { one: WorkOnCase; colleague: Colleague }

/**
 * The cases that a colleague can take as they are: at the same time where a time stands, at any where none does. Each
 * goes to whoever has been given fewest of them so far and is not somewhere else by one of these.
 */
export function easyOnes(cases: readonly WorkOnCase[]): EasyOne[] {
  const given = new Map<string, WorkOnCase[]>()
  return cases.flatMap((one) => {
    const [colleague] = one.colleagues
      .filter(({ can }) => can === 'same_time' || (can === 'other_time' && !one.meeting))
      .filter(({ userId }) => !(given.get(userId) ?? []).some((other) => overlap(one, other)))
      .toSorted((a, b) => (given.get(a.userId)?.length ?? 0) - (given.get(b.userId)?.length ?? 0))
    if (!colleague) return []
    given.set(colleague.userId, [...(given.get(colleague.userId) ?? []), one])
    return [{ one, colleague }]
  })
}

/** Two meetings within two hours of each other: with the time around them nobody runs both. */
function overlap({ meeting: a }: WorkOnCase, { meeting: b }: WorkOnCase): boolean {
  if (!a || !b) return false
  const around = 2 * 60 * 60 * 1000
  return (
    a.startsAt.getTime() < b.endsAt.getTime() + around && b.startsAt.getTime() < a.endsAt.getTime() + around
  )
}
