import type { CaseView } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import { Task } from './task'

/** What was agreed, where something was: to sign, or to see how far it is. */
export function AgreementTask({ view: { id, holder, side, duties, agreement } }: { view: CaseView }) {
  if (!agreement?.toSign && !agreement?.inForce) return null
  const href = `${casePath('parent', id)}/agreement`
  const waitsForYou =
    side === 'family' && agreement.toSign?.signedBy.every((partyId) => partyId !== holder?.id)
  if (waitsForYou)
    return (
      <Task kind="second" heading="Read and sign what was agreed" href={href} button="Read the agreement">
        The mediator has written it down. It counts once everybody has signed.
      </Task>
    )
  const missed = duties.some(
    ({ duty, endedOn, dueOn }) =>
      duty === 'carry_out' && endedOn === null && dueOn !== null && dueOn < today(),
  )
  return (
    <Task
      kind="second"
      heading={missed ? 'Something that was agreed is late' : 'What was agreed'}
      href={href}
      button="See what was agreed"
    >
      {missed ? 'See what it is, and what you can do.' : 'Each thing, its day, and how far it is.'}
    </Task>
  )
}
