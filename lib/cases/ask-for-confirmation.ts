import { letter, type Letter, type Recipient } from '@/emails/letter'
import { caseUrl } from '@/lib/kernel/urls'
import { answerHoldBy } from '@/lib/scheduling/hold-limit'
import { factsOf, type Meeting } from '@/lib/scheduling/meeting'
import type { Work } from './case-command'
import { toConfirmAttendance } from './deadlines'
import { opens, type DutyChange } from './duties'

type Asked = { organisationId: string; role: 'local_authority' | 'icb'; to: Recipient }

/** Asks a council or ICB, for a hold that stands, who comes and whether that person can decide. */
export function confirmationAsked(
  {
    mediationCase: { id, reference },
    today,
    calendar,
  }: Pick<Work<unknown>, 'mediationCase' | 'today' | 'calendar'>,
  meeting: Meeting,
  { organisationId, role, to }: Asked,
): { duty: DutyChange; letter: Letter } {
  const deadline = toConfirmAttendance({ chosenOn: today, owedBy: role }, calendar)
  return {
    duty: opens(deadline, { ground: organisationId, organisationId }),
    letter: letter('time-chosen', to, {
      reference,
      caseUrl: caseUrl('authority', id),
      meeting: factsOf(meeting),
      confirmBy: answerHoldBy(meeting.heldUntil, deadline.dueOn),
    }),
  }
}
