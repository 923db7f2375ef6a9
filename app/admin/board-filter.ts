import { dutyNames, ownerNames } from '@/app/_case/duty-names'
import type { Answers } from '@/app/_ui/form/form-state'
import { asked, type Asked } from '@/app/_ui/lists/asked'
import { timesLeft, type BoardFilter, type TimeLeft } from '@/lib/desk/board'
import type { DutyName, OwedBy } from '@/lib/law/deadline'

/** The board's filter as its address says it. What is not a choice of ours is passed over. */
export function readBoardFilter(query: Asked): BoardFilter & { answers: Answers; isNarrowed: boolean } {
  const answers = Object.fromEntries(names.map((name) => [name, asked(query, name)])) as Record<
    (typeof names)[number],
    string
  >
  return {
    search: answers.search || undefined,
    councilId: /^[0-9a-f-]{36}$/.test(answers.council) ? answers.council : undefined,
    owedBy: answers.turn in ownerNames ? (answers.turn as OwedBy) : undefined,
    left: timesLeft.find((left) => left === answers.left),
    duty: answers.duty in dutyNames ? (answers.duty as DutyName) : undefined,
    after: asked(query, 'after') || undefined,
    answers,
    isNarrowed: Object.values(answers).some(Boolean),
  }
}

const names = ['search', 'council', 'turn', 'duty', 'left'] as const

/** How the board names the time that is left. */
export const leftNames: Record<TimeLeft, string> = {
  late: 'Late',
  today: 'Due today',
  soon: 'In 1 to 3 days',
  later: '4 days or more',
}

/** The address of the board under the same filter, but with this much time left. */
export const leftAddress = ({ answers }: { answers: Answers }, left: TimeLeft) =>
  addressOf({ ...answers, left })

/** The address of the board's next page under the same filter. */
export const boardAddress = ({ answers }: { answers: Answers }, after: string) =>
  addressOf({ ...answers, after })

function addressOf(answers: Answers): string {
  const kept = Object.entries(answers).filter(([, value]) => value !== '') as [string, string][]
  return `/admin?${new URLSearchParams(kept).toString()}`
}
