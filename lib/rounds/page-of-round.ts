import type { RoundCase } from './queries'

/** How many cases of a proposal stand on one page. */
export const casesOnAPage = 25

/** One page of what a proposal says. Counts are of all of it. */
export type PageOfRound<Case> = {
  page: number
  pages: number
  /** Proposed, and the case is as it was. */
  proposed: readonly Case[]
  /** Nobody can take these. */
  leftOver: readonly Case[]
  proposedCount: number
  leftOverCount: number
  /** Cases that have changed since: nothing is done with them. */
  changed: readonly Case[]
  decidedCount: number
}

/**
 * The cases of a proposal that still want a word, those with a mediator first and in the order in which the round gave
 * them, one page of them. A page that is not there any more, because its cases were decided, is the last one.
 */
export function pageOfRound<Case extends Pick<RoundCase, 'status' | 'changed'>>(
  cases: readonly Case[],
  asked: number,
): PageOfRound<Case> {
  const waiting = cases.filter(({ status }) => status === 'proposed')
  const proposed = waiting.filter(({ changed }) => !changed)
  const leftOver = cases.filter(({ status }) => status === 'left_over')
  const shown = [...proposed, ...leftOver]
  const pages = Math.max(1, Math.ceil(shown.length / casesOnAPage))
  const page = Math.min(Math.max(asked, 1), pages)
  const here = shown.slice((page - 1) * casesOnAPage, page * casesOnAPage)
  return {
    ...{ page, pages, proposedCount: proposed.length, leftOverCount: leftOver.length },
    proposed: here.filter(({ status }) => status === 'proposed'),
    leftOver: here.filter(({ status }) => status === 'left_over'),
    changed: waiting.filter(({ changed }) => changed),
    decidedCount: cases.length - waiting.length - leftOver.length,
  }
}
