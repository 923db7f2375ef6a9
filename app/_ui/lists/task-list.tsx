import Link from 'next/link'
import { DutyTag } from './duty-tag'

export type Task = {
  key: string
  title: string
  hint?: string
  /** Without an address the task cannot be started yet. */
  href?: string
  status: 'done' | 'todo' | 'not-yet' | 'waiting'
  /** Other words for the status. */
  says?: string
}

/** What is to be done, each with a link and how it stands. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map(({ key, title, hint, href, status, says = words[status] }) => (
        <li className={`govuk-task-list__item${href ? ' govuk-task-list__item--with-link' : ''}`} key={key}>
          <div className="govuk-task-list__name-and-hint">
            {href ? (
              <Link className="govuk-link govuk-task-list__link" href={href} aria-describedby={`task-${key}`}>
                {title}
              </Link>
            ) : (
              <div>{title}</div>
            )}
            {hint && <div className="govuk-task-list__hint">{hint}</div>}
          </div>
          <div className="govuk-task-list__status" id={`task-${key}`}>
            {status === 'todo' || status === 'waiting' ? (
              <DutyTag state={status === 'todo' ? 'later' : 'waiting'}>{says}</DutyTag>
            ) : (
              says
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

const words = { done: 'Completed', todo: 'To do', 'not-yet': 'Cannot start yet', waiting: 'Waiting' }
