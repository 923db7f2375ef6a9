import { DateList, type TimelineDay } from '@/app/_ui/dates/timeline'
import type { CaseView } from '@/lib/cases/queries'
import type { DutyName } from '@/lib/law/deadline'
import { voiceOf } from './voice'

/** What happens now, each with its day: the duties that are open, in a family's words. */
export function NextDays({ view }: { view: CaseView }) {
  const days = [...begun(view), ...view.duties.flatMap((duty) => daysOf(duty, view.councilName))]
  return <DateList days={days.sort((a, b) => a.on.localeCompare(b.on))} />
}

/** The day of the contact, which is what everything counts from. */
function begun(view: CaseView): TimelineDay[] {
  const contact = view.duties.find(({ duty, endedOn }) => duty === 'contact_adviser' && endedOn !== null)
  if (!contact?.endedOn) return []
  const who = voiceOf(view) === 'other' ? 'They' : 'You'
  const told = view.laToldOn === contact.endedOn ? `, and we told ${view.councilName}` : ''
  return [{ on: contact.endedOn, kind: 'start', label: `${who} asked us${told}` }]
}

function daysOf(
  { duty, endedOn, safeOn, dueOn }: CaseView['duties'][number],
  council: string,
): TimelineDay[] {
  const says = words[duty]
  if (endedOn !== null || !says || !safeOn || !dueOn) return []
  const appeal = duty === 'start_appeal'
  const last: TimelineDay = {
    on: dueOn,
    kind: 'legal',
    label: says.last.replace('COUNCIL', council),
    ...(appeal && { time: '5pm' }),
  }
  return says.safe && safeOn < dueOn
    ? [{ on: safeOn, kind: appeal ? 'safe' : 'other', label: says.safe }, last]
    : [last]
}

const words: Partial<Record<DutyName, { last: string; safe?: string }>> = {
  give_information: { last: 'An adviser gets in touch with the information about mediation, by this day' },
  make_choice: { last: 'The choice is best made by this day, so that there is time for it' },
  issue_certificate: { last: 'The certificate is issued by this day' },
  acknowledge: { last: 'COUNCIL should answer our letter by this day' },
  notify_icb: { last: 'COUNCIL must tell the health body (the ICB) by this day' },
  arrange_mediation: {
    safe: 'We aim to hold the meeting by this day',
    last: 'The last day for the meeting to be arranged',
  },
  start_appeal: {
    safe: 'The safe day for an appeal to arrive, if there is to be one',
    last: 'The last day the rules allow for an appeal to arrive',
  },
}
