import { dateWords } from '@/app/_ui/dates/date-text'
import { today } from '@/lib/kernel/now'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { DutyName } from '@/lib/law/deadline'
import { answerHoldBy } from '@/lib/scheduling/hold-limit'
import { signs, type OwnCase } from './own-case'

/** What comes next for this council or ICB, in one sentence after today's line. */
export function nextWords(own: OwnCase): string {
  const { view, owed, owes, meeting, waitingFor, hasSaidCannot } = own
  if (signs(own)) return 'The agreement waits for you to sign it.'
  const agreed = owed.find(({ duty }) => duty === 'carry_out' || duty === 'tell_la_of_agreement')
  if (agreed) return `${afterwards[agreed.duty]}${by(agreed.dueOn)}.`
  if (view.state === 'closed') return 'This case is closed.'
  if (view.state === 'ended') return 'The mediation has ended. Nothing is due from you.'
  const act = owed.find(({ duty }) => acts[duty])
  if (act?.duty === 'confirm_attendance')
    return `${acts[act.duty]}${by(answerHoldBy(meeting?.heldUntil ?? null, act.dueOn))}.`
  if (act) return `${acts[act.duty]}${by(act.dueOn)}.`
  if (mustAnswerMove(own)) return 'Say whether the other time is all right.'
  if (meeting?.status === 'booked')
    return `The meeting is booked for ${dateWords(londonDate(meeting.startsAt), 'day')}.`
  if (meeting) return `A time is held. We are waiting for ${namesOf(waitingFor)}.`
  if (hasSaidCannot) return 'You said that you cannot arrange it. The family may still want to meet.'
  if (isLate(owes('arrange_mediation')?.dueOn))
    return 'Tell the adviser whether you can still arrange a meeting.'
  if (view.times.length > 0) return 'The family is choosing a time. Nothing for you to do now.'
  if (view.parties.some(({ role }) => role === 'mediator'))
    return 'The mediator is finding times. Nothing for you to do now.'
  return 'We are finding a mediator. Nothing for you to do now.'
}

/** Whether this body has yet to say something about another time for the meeting. */
export const mustAnswerMove = ({ view, body }: Pick<OwnCase, 'view' | 'body'>): boolean =>
  view.otherTime !== null && view.may.includes('answer_move') && !view.otherTime.agreed.includes(body.partyId)

/** 'Northshire Council and NHS Northshire Integrated Care Board'. */
export const namesOf = (bodies: readonly { name: string }[]): string =>
  bodies.map(({ name }) => name).join(' and ') || 'everybody to confirm'

const acts: Partial<Record<DutyName, string>> = {
  acknowledge: 'Say that the request arrived',
  notify_icb: 'Tell the ICB',
  confirm_attendance: 'Name who can decide',
}

/** What is owed once there is an agreement. */
const afterwards: Partial<Record<DutyName, string>> = {
  carry_out: 'Do what was agreed',
  tell_la_of_agreement: 'Tell the council what was agreed',
}

const isLate = (dueOn: CalendarDate | null | undefined) => !!dueOn && dueOn < today()

function by(dueOn: CalendarDate | null): string {
  if (dueOn === null) return ''
  if (dueOn < today()) return `. That was due on ${dateWords(dueOn, 'day')}`
  return dueOn === today() ? ' today' : ` by ${dateWords(dueOn, 'day')}`
}
