import type { DutyName } from '@/lib/law/deadline'
import { seenByBodies, seenByMediators } from './case-duties'
import type { Side } from './parts-seen'

type Detail = Readonly<Record<string, unknown>>

/** That somebody was reminded, to those who may know of the duty; an empty sentence to everybody else. */
export function reminded(detail: Detail, side: Side): string {
  if (!mayKnow(detail, side)) return ''
  const { who, act } = wordsFor(detail)
  if (detail.owedBy !== 'family') return `${who} was reminded to ${act}.`
  return side === 'family'
    ? `We reminded you of the last day to ${act}.`
    : `The family was reminded of the last day to ${act}.`
}

/** That something came or is coming to those who can see to it. */
export function escalated(detail: Detail, side: Side): string {
  if (!mayKnow(detail, side)) return ''
  const { who, act } = wordsFor(detail)
  if (detail.owedBy === 'family')
    return `The last day to ${act} has gone. ${side === 'family' ? 'We wrote to you' : 'The family was told'} what can still be done.`
  const desk = Array.isArray(detail.to) && detail.to.includes('desk') ? ' Our office sees to it.' : ''
  const late = detail.isLate ? `${who} has not done this in time` : `${who} has not done this yet`
  return `${late}: ${act}. We wrote again.${desk}`
}

/** As the duties themselves are seen; but who writes to whom about work at the desk is the desk's. */
function mayKnow({ duty, owedBy }: Detail, side: Side): boolean {
  if (side === 'desk') return true
  if (owedBy === 'family') return side === 'family'
  if (owedBy === 'adviser' || duty === 'answer_offer') return false
  if (side === 'mediator') return seenByMediators.some((name) => name === duty)
  if (owedBy === 'mediator') return false
  if (side === 'family' || side === 'supporter') return true
  const own = side === 'council' ? 'local_authority' : 'icb'
  return owedBy === own || seenByBodies.some((name) => name === duty)
}

function wordsFor({ duty, who }: Detail): { who: string; act: string } {
  return { who: String(who), act: acts[String(duty) as DutyName] ?? 'act' }
}

const acts: Partial<Record<DutyName, string>> = {
  contact_adviser: 'ask us for mediation or a certificate',
  start_appeal: 'appeal',
  give_information: 'give information about mediation',
  issue_certificate: 'issue the certificate',
  acknowledge: 'say that the request had arrived',
  notify_icb: 'tell the health board (ICB)',
  confirm_attendance: 'name who comes and can decide',
  arrange_mediation: 'arrange the meeting',
  give_notice: 'tell everybody when and where the meeting is',
  carry_out: 'carry out what was agreed',
  tell_la_of_agreement: 'tell the council what was agreed',
  answer_offer: 'answer the offer',
  record_outcome: 'record how the meeting went',
}
