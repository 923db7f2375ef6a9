import { DateList, type TimelineDay } from '@/app/_ui/dates/timeline'
import type { CaseView } from '@/lib/cases/queries'
import type { DutyName } from '@/lib/law/deadline'
import { voiceOf } from './voice'

/** What happens now, each with its day: the duties that are open, in a family's words. */
export function NextDays({ view }: { view: CaseView }) {
  const days = view.duties.flatMap(({ duty, endedOn, safeOn, dueOn }): TimelineDay[] => {
    const says = words[duty]
    if (endedOn !== null || !says || !safeOn || !dueOn) return []
    const label = says.replaceAll('COUNCIL', view.councilName)
    if (duty !== 'start_appeal') return [{ on: dueOn, kind: 'other', label }]
    const safe: TimelineDay = { on: safeOn, kind: 'safe', label: `${label}. This is the safe day` }
    const last: TimelineDay = {
      on: dueOn,
      kind: 'legal',
      label: 'The last day the rules allow for an appeal',
      time: '5pm',
    }
    return safeOn < dueOn ? [safe, last] : [last]
  })
  const [began] = view.duties.filter(({ duty, endedOn }) => duty === 'contact_adviser' && endedOn !== null)
  const first: TimelineDay[] = began?.endedOn
    ? [
        {
          on: began.endedOn,
          kind: 'start',
          label: voiceOf(view) === 'other' ? 'They asked us' : 'You asked us',
        },
      ]
    : []
  return <DateList days={[...first, ...days].sort((a, b) => a.on.localeCompare(b.on))} />
}

const words: Partial<Record<DutyName, string>> = {
  give_information: 'An adviser gets in touch with the information about mediation, by this day',
  make_choice: 'Tell us by this day what you would like, so that there is time for it',
  issue_certificate: 'An adviser issues the certificate by this day',
  acknowledge: 'COUNCIL should answer our letter by this day',
  notify_icb: 'COUNCIL must tell the health body (the ICB) by this day',
  arrange_mediation: 'The meeting must be arranged by this day',
  start_appeal: 'Send the appeal by this day, if you want to appeal',
}
