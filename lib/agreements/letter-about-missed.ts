import { caseById } from '@/lib/cases/queries'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { missedLetter } from './missed-letter'
import { stepsOf, type StepRead } from './queries'

type Where = { caseId: string; dutyId: string }

/** The letter about a day that has passed, for the family of the case; for everybody else there is none. */
export async function letterAboutMissed(actor: Actor, { caseId, dutyId }: Where, today: CalendarDate) {
  const view = await caseById(actor, caseId)
  const step = (await stepsOf(actor, caseId)).find((one) => one.dutyId === dutyId)
  const agreedOn = view.agreement?.inForce?.agreedOn
  if (view.side !== 'family' || !agreedOn || !step?.dueOn || step.endedOn !== null || step.dueOn >= today)
    throw new Refusal('not_found')
  const owing = view.parties.find(
    ({ organisationId }) => organisationId && organisationId === step.organisationId,
  )
  return missedLetter(
    {
      reference: view.reference,
      body: owing?.name ?? step.ownerName ?? '',
      from: view.parties.find(({ id }) => id === view.holder?.id)?.name ?? '',
      what: step.what,
      does: step.does,
      agreedOn,
      dueOn: step.dueOn,
      time: step.organisationId === null ? 'unbound' : timeOf(step),
    },
    today,
  )
}

const timeOf = ({ isOtherDay, item }: StepRead) =>
  isOtherDay ? 'agreed' : item === 'other' ? 'two_weeks' : 'order'
