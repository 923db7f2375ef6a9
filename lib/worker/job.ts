/** Work that the worker does beside the pages. A job may be done twice and must not mind. */
export type Job = {
  /** The name of its queue. */
  name: string
  /** For work that comes round: minute, hour, day of month, month, day of week, in London. */
  every?: string
  /** Also as soon as a worker starts, for what came round while none was there. */
  alsoAtStart?: boolean
  /** For work that transactions ask for: how many at once. */
  atOnce?: number
  /** Rejects when it could not be done; the queue tries again. */
  run: (data: unknown) => Promise<void>
}
