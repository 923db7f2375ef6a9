import { cite } from './provisions'

/** Someone who would come to the meeting, and in what place. */
export type Attendee =
  | { readonly as: 'party' }
  /** An advocate or other supporter of the family; `nth` counts from 1. Any kind of person, a lawyer too. */
  | { readonly as: 'supporter'; readonly nth: number }
  /** The child, where the parent is the party. */
  | { readonly as: 'child' }
  /** A parent, where the young person is the party. */
  | { readonly as: 'young_persons_parent' }
  | { readonly as: 'other' }

/** Whose agreement it needs. */
export type Consenter = 'parent' | 'young_person' | 'mediator' | 'all_parties'

/** What those asked have said so far; whoever has not answered is left out. */
export type Answers = Readonly<Partial<Record<Consenter, boolean>>>

/** May come, may not, or whose answer is awaited. */
export type Attendance = {
  readonly answer: 'yes' | 'no' | 'waiting'
  readonly waitingFor: readonly Consenter[]
  readonly provision: string
}

/**
 * Who may attend the meeting.
 *
 * SEND Regulations 2014 reg 38(1): the parties; one advocate or other supporter whom the family wishes, without a veto;
 * the child if the parent and the mediator agree; a young person's parent if the young person agrees; anyone else if
 * all parties agree or, failing that, if the mediator does (R38-1).
 */
export function mayAttend(attendee: Attendee, answers: Answers = {}): Attendance {
  if (attendee.as === 'party') return answer('yes')
  if (attendee.as === 'supporter') return attendee.nth === 1 ? answer('yes') : allPartiesOrMediator(answers)
  if (attendee.as === 'child') return allOf(['parent', 'mediator'], answers)
  if (attendee.as === 'young_persons_parent') return allOf(['young_person'], answers)
  return allPartiesOrMediator(answers)
}

function allOf(needed: readonly Consenter[], answers: Answers): Attendance {
  if (needed.some((consenter) => answers[consenter] === false)) return answer('no')
  const waitingFor = needed.filter((consenter) => answers[consenter] === undefined)
  return waitingFor.length === 0 ? answer('yes') : answer('waiting', waitingFor)
}

function allPartiesOrMediator(answers: Answers): Attendance {
  if (answers.all_parties || answers.mediator) return answer('yes')
  if (answers.all_parties === undefined) return answer('waiting', ['all_parties'])
  return answers.mediator === undefined ? answer('waiting', ['mediator']) : answer('no')
}

function answer(given: Attendance['answer'], waitingFor: readonly Consenter[] = []): Attendance {
  return { answer: given, waitingFor, provision: cite('reg38') }
}
