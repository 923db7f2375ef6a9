import type { feedProblems } from '@/db/schema/feeds'

/** Why a calendar elsewhere could not be read. Never where it is, nor what the other side said. */
export type FeedProblem = (typeof feedProblems)[number]

/** Thrown when a calendar elsewhere cannot be read: what is known of it stands until it can. */
export class FeedFailure extends Error {
  constructor(readonly problem: FeedProblem) {
    super(problem)
    this.name = 'FeedFailure'
  }
}
