import type { Asked } from '@/app/_ui/lists/asked'

/** The mediators that the address names, each once. Whoever is no mediator is passed over. */
export function chosenMediators<Mediator extends { userId: string }>(
  query: Asked,
  everyone: readonly Mediator[],
): Mediator[] {
  const named = [query.mediator ?? []].flat()
  return everyone.filter(({ userId }) => named.includes(userId))
}
