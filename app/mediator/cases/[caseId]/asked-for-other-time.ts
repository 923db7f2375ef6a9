import type { CaseView } from '@/lib/cases/queries'

/** Whether the mediator's own word is waited for: the desk proposed a time that is not in their hours. */
export const isAskedForOtherTime = ({ otherTime, may, parties }: CaseView): boolean =>
  otherTime !== null &&
  otherTime.asksMediator &&
  may.includes('answer_move') &&
  !parties.some(({ id, role }) => role === 'mediator' && otherTime.agreed.includes(id))
