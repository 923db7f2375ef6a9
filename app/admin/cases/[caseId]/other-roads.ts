import type { CaseView } from '@/lib/cases/queries'
import { holds, type Actor } from '@/lib/kernel/actor'

/** A step that the desk may take on a case: its page, and whether it is offered now. */
export type Act = { path: string; text: string; offered: boolean; main?: boolean }

/** The steps by which a case goes another way than to a meeting, or belongs to another one. */
export function otherRoads(view: CaseView, actor: Actor): Act[] {
  const { duties, tasks, passing, issues, parties, certificate, appeal } = view
  const can = new Set<string>(view.may)
  const isAdviser = holds(actor, 'adviser')
  const isAskedFor = tasks.some(({ kind, doneAt }) => kind === 'family_silent' && doneAt === null)
  const owed = duties.filter(({ duty }) => duty === 'issue_certificate')
  const kinds = new Set(issues.map(({ kind }) => kind))
  return [
    {
      path: 'instructions',
      text: 'Record who decides now',
      offered: can.has('record_instructions') && passing !== null && passing.answer === null,
      main: true,
    },
    {
      path: 'unpursued',
      text: 'Close it: the family does not answer',
      offered: can.has('close_unpursued') && isAdviser && isAskedFor,
    },
    {
      path: 'ask-for-certificate',
      text: 'The family asks for a certificate',
      offered:
        can.has('ask_for_certificate') &&
        certificate?.needed === true &&
        owed.every(({ howEnded }) => howEnded === 'cancelled'),
    },
    { path: 'new-decision', text: 'The council decided again', offered: can.has('supersede') },
    {
      path: 'health-apart',
      text: 'Take health apart',
      offered:
        can.has('split_health') &&
        kinds.has('health') &&
        kinds.size > 1 &&
        parties.some(({ role }) => role === 'icb'),
    },
    { path: 'other-case', text: 'Link it with another case', offered: can.has('link_cases') },
    {
      path: 'appeal',
      text: appeal ? 'See the appeal' : 'The family has appealed',
      offered: can.has('report_appeal') && isAdviser,
    },
  ]
}
