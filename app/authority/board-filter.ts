import type { Answers } from '@/app/_ui/form/form-state'
import { asked, pageAsked, type Asked } from '@/app/_ui/lists/asked'
import type { AuthorityFilter } from '@/lib/desk/authority-board'
import { ownDutyNames, type OwnDuty } from './own-duty-names'

/** What can be asked for in the box "What is due". */
export const dueNames: Record<OwnDuty | 'nothing' | 'ended', string> = {
  ...ownDutyNames,
  nothing: 'Nothing from you now',
  ended: 'Cases that are over',
}

/** The filter as the page's address says it. What is not a choice of ours is passed over. */
export function readAuthorityFilter(
  query: Asked,
): AuthorityFilter & { answers: Answers; isNarrowed: boolean } {
  const answers = { search: asked(query, 'search'), due: asked(query, 'due') }
  return {
    search: answers.search.trim() || undefined,
    due: Object.hasOwn(dueNames, answers.due) ? (answers.due as keyof typeof dueNames) : undefined,
    page: pageAsked(query),
    answers,
    isNarrowed: Object.values(answers).some(Boolean),
  }
}

/** The address of another page of the list under the same filter. */
export const pageAddress = ({ search, due }: AuthorityFilter, page: number): string =>
  `/authority?${new URLSearchParams({ search: search ?? '', due: due ?? '', page: String(page) }).toString()}`
