import type { Answers } from '@/app/_ui/form/form-state'
import type { AuthorityFilter } from '@/lib/desk/authority-board'
import { ownDutyNames, type OwnDuty } from './own-duty-names'

type Asked = Record<string, string | string[] | undefined>

/** What can be asked for in the box "What is due". */
export const dueNames: Record<OwnDuty | 'nothing' | 'ended', string> = {
  ...ownDutyNames,
  nothing: 'Nothing from you now',
  ended: 'Cases that are over',
}

/** The filter as the page's address says it. What is not a choice of ours is passed over. */
export function readAuthorityFilter(
  asked: Asked,
): AuthorityFilter & { answers: Answers; isNarrowed: boolean } {
  const answers = { search: one(asked.search).slice(0, 100), due: one(asked.due) }
  return {
    search: answers.search.replaceAll('\0', '').trim() || undefined,
    due: Object.hasOwn(dueNames, answers.due) ? (answers.due as keyof typeof dueNames) : undefined,
    page: Number.parseInt(one(asked.page), 10) || 1,
    answers,
    isNarrowed: Object.values(answers).some(Boolean),
  }
}

/** The address of another page of the list under the same filter. */
export const pageAddress = ({ search, due }: AuthorityFilter, page: number): string =>
  `/authority?${new URLSearchParams({ search: search ?? '', due: due ?? '', page: String(page) }).toString()}`

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''
