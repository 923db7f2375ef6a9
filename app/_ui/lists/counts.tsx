import Link from 'next/link'
import type { DutyState } from './duty-tag'

export type Count = {
  state: DutyState
  number: number
  says: string
  hint?: string
  href?: string
  current?: boolean
}

/** How many stand in each state, in words and numbers; each may lead to those cases only. */
export function Counts({ counts }: { counts: readonly Count[] }) {
  return (
    <ul className="app-counts">
      {counts.map(({ href, current, ...count }) => (
        <li key={count.says}>
          {href ? (
            <Link className={look(count)} href={href} aria-current={current || undefined}>
              <Words {...count} />
            </Link>
          ) : (
            <div className={look(count)}>
              <Words {...count} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Words({ number, says, hint }: Pick<Count, 'number' | 'says' | 'hint'>) {
  return (
    <>
      <b>{number}</b>{' '}
      <span>
        {says}
        {hint && <small> {hint}</small>}
      </span>
    </>
  )
}

const look = ({ state }: Pick<Count, 'state'>) => `app-count app-count--${state}`
