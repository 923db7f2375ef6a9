import { eq } from 'drizzle-orm'
import { duties, dutyReminders } from '@/db/schema/duties'
import type { Outcome, Work } from '@/lib/cases/case-command'
import { unlessWaiting, type DeskTask } from '@/lib/cases/desk-tasks'
import { problem } from '@/lib/kernel/refusal'
import { daysBetween, longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { dutyLetters, whoOwes } from './duty-letters'
import type { Stage } from './reminder-plan'
import { openDutyOf, saidOf, type OpenDuty } from './watched-duties'
import { whatToSay } from './what-to-say'

/**
 * Tells what the plan has for a duty today, and keeps that it was told, in the transaction of the event. Everything is
 * asked again under the lock of the case: what has ended since, was told today or asks for nothing stops it.
 */
export async function speakOfDuty(work: Work<{ dutyId: string }>, kind: Stage['kind']): Promise<Outcome> {
  const { tx, mediationCase, input, eventId, now, today, calendar } = work
  const duty = await openDutyOf(tx, mediationCase.id, input.dutyId, today)
  if (!duty?.dueOn || duty.isSilent) throw problem('', 'This asks for nothing now')
  const said = (await saidOf(tx, [duty.id])).get(duty.id) ?? []
  const { stage, nextOn } = whatToSay(duty, said, now, calendar)
  if (stage?.kind !== kind) throw problem('', 'There is nothing to say about this today')

  const { id: dutyId, dueOn, safeOn } = duty
  const due = { ...duty, dueOn: duty.dueOn }
  await tx
    .insert(dutyReminders)
    .values({ dutyId, on: today, kind, stage: stage.name, dueOn, safeOn, eventId })
  await tx.update(duties).set({ watchOn: nextOn }).where(eq(duties.id, dutyId))
  const letters = await dutyLetters(work, due, stage)
  return {
    detail: {
      ...{ dutyId, duty: duty.duty, owedBy: duty.owedBy, stage: stage.name, to: stage.to, dueOn, safeOn },
      who: whoOwes(mediationCase, duty),
      isLate: due.dueOn < today,
    },
    letters,
    tasks: [...pressing(work, due, stage), ...(await ringing(work, due, letters))],
  }
}

type Due = OpenDuty & { dueOn: CalendarDate }
type Speaking = Pick<Work<unknown>, 'tx' | 'mediationCase' | 'today'>

/** The desk presses for what is late until it is done. */
function pressing({ mediationCase, today }: Speaking, duty: Due, { task }: Stage): DeskTask[] {
  if (!task) return []
  const late = daysBetween(duty.dueOn, today)
  const when =
    late > 0
      ? `It was due on ${longDate(duty.dueOn)}`
      : `It is due on ${longDate(duty.dueOn)}, and nothing is arranged`
  return [
    {
      kind: 'duty_late',
      detail: `${whoOwes(mediationCase, duty)} has still to ${acts[duty.duty] ?? 'act'}. ${when}. Ring them`,
      dutyId: duty.id,
    },
  ]
}

const acts: Partial<Record<OpenDuty['duty'], string>> = {
  give_information: 'give the family information about mediation',
  issue_certificate: 'issue the certificate',
  acknowledge: 'say that our notice has arrived',
  notify_icb: 'tell the ICB',
  confirm_attendance: 'name who comes and can decide',
  arrange_mediation: 'arrange the meeting',
  give_notice: 'tell everybody when and where the meeting is',
  carry_out: 'carry out what was agreed',
  tell_la_of_agreement: 'tell the council what was agreed',
  answer_offer: 'answer the offer',
  record_outcome: 'record how the meeting ended',
}

/** A letter by post may come too late for a family's last days: somebody rings. */
async function ringing(
  { tx, mediationCase, today }: Speaking,
  { owedBy, dueOn, safeOn }: Due,
  letters: Outcome['letters'],
): Promise<DeskTask[]> {
  const byPost = letters.some(({ to }) => to.email === '')
  if (owedBy !== 'family' || !byPost || dueOn < today || daysBetween(today, safeOn ?? dueOn) > 2) return []
  return unlessWaiting(tx, mediationCase.id, {
    kind: 'ring_the_family',
    detail: `Their last day is ${longDate(dueOn)}, and they have no e-mail. Ring them today`,
  })
}
