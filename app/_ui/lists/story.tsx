import type { ReactNode } from 'react'
import { Moment } from '../dates/date-text'

/** What happened, newest first, each with when and, where it matters, who. */
export function Story({
  events,
}: {
  events: readonly { key: string; at: Date; says: ReactNode; by?: string }[]
}) {
  return (
    <ol className="app-story">
      {events.map(({ key, at, says, by }) => (
        <li key={key}>
          <Moment at={at} />
          {says}
          {by && <small>{by}</small>}
        </li>
      ))}
    </ol>
  )
}

/** Documents: a link, and below it who sent it, when, its kind and size, and who can see it. */
export function Documents({
  documents,
}: {
  documents: readonly { key: string; link: ReactNode; says: ReactNode }[]
}) {
  return (
    <ul className="app-docs">
      {documents.map(({ key, link, says }) => (
        <li key={key}>
          {link}
          <small>{says}</small>
        </li>
      ))}
    </ul>
  )
}
