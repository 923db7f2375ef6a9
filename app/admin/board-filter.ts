import { dutyNames, ownerNames } from '@/app/_case/duty-names'
import type { Answers } from '@/app/_ui/form/form-state'
import type { BoardFilter } from '@/lib/desk/board'
import type { DutyName, OwedBy } from '@/lib/law/deadline'

type Asked = Record<string, string | string[] | undefined>

/** The board's filter as its address says it. What is not a choice of ours is passed over. */
export function readBoardFilter(asked: Asked): BoardFilter & { answers: Answers; isNarrowed: boolean } {
  const answers = Object.fromEntries(
    ['search', 'council', 'turn', 'duty'].map((name) => [name, one(asked[name]).slice(0, 100)]),
  ) as Record<'search' | 'council' | 'turn' | 'duty', string>
  return {
    search: answers.search.replaceAll('\0', '') || undefined,
    councilId: /^[0-9a-f-]{36}$/.test(answers.council) ? answers.council : undefined,
    owedBy: answers.turn in ownerNames ? (answers.turn as OwedBy) : undefined,
    duty: answers.duty in dutyNames ? (answers.duty as DutyName) : undefined,
    after: one(asked.after) || undefined,
    answers,
    isNarrowed: Object.values(answers).some(Boolean),
  }
}

/** The address of the board's next page under the same filter. */
export function boardAddress({ answers }: { answers: Answers }, after: string): string {
  const kept = Object.entries(answers).filter(([, value]) => value !== '') as [string, string][]
  return `/admin?${new URLSearchParams([...kept, ['after', after]]).toString()}`
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''
