import type { CaseView } from '@/lib/cases/queries'
import { isComplete } from '@/lib/cases/information'
import type { Section } from './sections'

/** How a part of the request stands. */
export type Standing = 'done' | 'begun' | 'todo' | 'optional' | 'closed' | 'unseen'

/** Every part that this reader is asked for, with how it stands, in the order of the list. */
export function standings(view: CaseView): { section: Section; standing: Standing }[] {
  const { side, child, documents, wishes, issues, road } = view
  const meets = road === 'meeting'
  const needed = (isThere: boolean): Standing => (isThere ? 'done' : 'todo')
  return [
    { section: 'child', standing: needed(child !== null) },
    { section: 'you', standing: side === 'supporter' ? 'unseen' : reachable(view) },
    { section: 'decision', standing: needed(view.decision !== null) },
    { section: 'letter', standing: documents.length > 0 ? 'done' : 'optional' },
    ...(side === 'supporter'
      ? []
      : [{ section: 'information' as const, standing: needed(isInformed(view)) }]),
    { section: 'choice', standing: needed(road !== null) },
    { section: 'issues', standing: meets ? needed(issues.length > 0) : 'closed' },
    { section: 'wishes', standing: meets ? (wishes ? 'done' : 'optional') : 'closed' },
  ]
}

/** Whether the request may go to its last page. What is missing is asked there again, by the command itself. */
export const isReadyToCheck = (view: CaseView) =>
  standings(view).every(({ section, standing }) =>
    section === 'information' ? true : standing !== 'todo' && standing !== 'begun',
  )

export const isInformed = ({ information }: Pick<CaseView, 'information'>) =>
  isComplete(information.flatMap(({ items }) => items))

function reachable({ contactCard }: CaseView): Standing {
  if (contactCard?.email || contactCard?.address) return 'done'
  return contactCard ? 'begun' : 'todo'
}
