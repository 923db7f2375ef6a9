/** The job that reads a calendar. A calendar has one at a time. */
export const readingOf = (feedId: string) => ({ singletonKey: feedId, data: { feedId } })
