import { dutyNames, ownerNames } from '@/app/_case/duty-names'
import type { Answers } from '@/app/_ui/form/form-state'
import { asked, type Asked } from '@/app/_ui/lists/asked'
import type { BoardFilter } from '@/lib/desk/board'
import type { DutyName, OwedBy } from '@/lib/law/deadline'

/** The board's filter as its address says it. What is not a choice of ours is passed over. */
export function readBoardFilter(query: Asked): BoardFilter & { answers: Answers; isNarrowed: boolean } {
  const answers = Object.fromEntries(
    ['search', 'council', 'turn', 'duty'].map((name) => [name, asked(query, name)]),
  ) as Record<'search' | 'council' | 'turn' | 'duty', string>
  return {
    search: answers.search || undefined,
    councilId: /^[0-9a-f-]{36}$/.test(answers.council) ? answers.council : undefined,
    owedBy: answers.turn in ownerNames ? (answers.turn as OwedBy) : undefined,
    duty: answers.duty in dutyNames ? (answers.duty as DutyName) : undefined,
    after: asked(query, 'after') || undefined,
    answers,
    isNarrowed: Object.values(answers).some(Boolean),
  }
}

/** The address of the board's next page under the same filter. */
export function boardAddress({ answers }: { answers: Answers }, after: string): string {
  const kept = Object.entries(answers).filter(([, value]) => value !== '') as [string, string][]
  return `/admin?${new URLSearchParams([...kept, ['after', after]]).toString()}`
}
