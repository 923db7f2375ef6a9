import type { ReactNode } from 'react'
import { DutyTag, type DutyState } from './duty-tag'

export type Party = {
  key: string
  /** Nothing when nobody has been named yet: the seat then shows a question mark. */
  name?: string
  /** Shown in place of a name that is not known: the council's own name. */
  standsFor?: string
  role: ReactNode
  seat: 'family' | 'mediator' | 'authority'
  status?: { state: DutyState; says: string }
  children?: ReactNode
}

/** Who is at the table: initials on a seat, name, what they do there, whether they come and may decide. */
export function PartyList({ parties }: { parties: readonly Party[] }) {
  return (
    <ul className="app-parties">
      {parties.map(({ key, name, standsFor, role, seat, status, children }) => (
        <li key={key}>
          <span className={`app-seat app-seat--${seat}`} aria-hidden="true">
            {name ? initials(name) : '?'}
          </span>
          <span className="app-parties__who">{name ?? standsFor}</span>
          <span className="app-parties__role">
            {role}
            {children}
          </span>
          {status && <DutyTag state={status.state}>{status.says}</DutyTag>}
        </li>
      ))}
    </ul>
  )
}

/** The first letters of the first and the last name. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase()).join('')
}
