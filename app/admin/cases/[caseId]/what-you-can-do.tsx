import { ButtonLink } from '@/app/_ui/form/button'
import { SidePanel } from '@/app/_ui/text/notice'
import { TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { holds, type Actor } from '@/lib/kernel/actor'
import { otherRoads, type Act } from './other-roads'
import { whoComesWords } from './who-comes-words'

/** The desk's next steps on this case, from the same table that allows them; the most pressing one as a button. */
export function WhatYouCanDo({ mediationCase, actor }: { mediationCase: CaseView; actor: Actor }) {
  const acts = actsOn(mediationCase, actor).filter(({ offered }) => offered)
  const main = acts.find((act) => act.main)
  const others = acts.filter((act) => act !== main)
  const href = ({ path }: Act) => `/admin/cases/${mediationCase.id}/${path}`
  return (
    <SidePanel heading="What you can do">
      {main && <ButtonLink href={href(main)}>{main.text}</ButtonLink>}
      {acts.length === 0 && <p className="govuk-body">Nothing is asked of the desk now.</p>}
      <ul className="govuk-list">
        {others.map((act) => (
          <li key={act.path}>
            <TextLink href={href(act)}>{act.text}</TextLink>
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}

function actsOn(view: CaseView, actor: Actor): Act[] {
  const { may, duties, parties, offers, state, certificates, corrections, agreement, tasks } = view
  const can = new Set<string>(may)
  const owes = (duty: string) => duties.some((one) => one.duty === duty && one.endedOn === null)
  const hasMediator = parties.some(({ role }) => role === 'mediator')
  const hasCertificate = certificates.length > 0
  const waitsForMediator = offers.some(({ status }) => status === 'open')
  const proposed = corrections.some(({ status }) => status === 'proposed')
  const changeAsked = view.tasks.some(
    ({ kind, doneAt }) => kind === 'certificate_change_proposed' && doneAt === null,
  )
  const objected = tasks.some(({ kind, doneAt }) => kind === 'objection_made' && doneAt === null)
  const toldCouncil = parties.some(({ role }) => role === 'local_authority')
  return [
    {
      path: 'certificate',
      text: 'Issue the certificate',
      offered: owes('issue_certificate') && holds(actor, 'adviser'),
      main: true,
    },
    {
      path: 'information',
      text: 'Record the information given',
      // While a meeting is arranged only a young person to whom the right has passed is still to be told.
      offered:
        can.has('record_information') &&
        (owes('give_information') || state === 'contacted' || state === 'ended'),
      main: owes('give_information'),
    },
    {
      path: 'council',
      text: 'Name the council',
      offered: can.has('name_council') && !toldCouncil,
      main: true,
    },
    {
      path: 'assign',
      text: waitsForMediator ? 'See the offer to the mediator' : 'Choose a mediator',
      offered: can.has('offer_mediator') && !hasMediator,
      main: true,
    },
    { path: 'times', text: 'Find a time', offered: state === 'arranging' && toldCouncil },
    {
      path: 'when',
      text: 'Write down when the family can come',
      offered: state === 'arranging' && can.has('describe_times'),
    },
    {
      path: 'choice',
      text: 'Record what the family chose',
      offered: can.has('decline_mediation'),
    },
    {
      path: 'attendance',
      text: whoComesWords(view),
      offered: can.has('confirm_attendance') && owes('confirm_attendance'),
    },
    {
      path: 'objection',
      text: 'Record an objection to a mediator',
      offered: can.has('record_objection'),
    },
    {
      path: 'certificate-change',
      text: 'Look at a certificate to be changed',
      offered: can.has('refuse_certificate_change') && changeAsked,
      main: true,
    },
    { path: 'second-look', text: 'Look at a corrected date', offered: can.has('correct_fact') && proposed },
    {
      path: 'correct-date',
      text: 'Correct a date',
      offered: can.has('propose_correction') && !proposed && holds(actor, 'adviser'),
    },
    {
      path: 'move',
      text: 'Move the meeting',
      offered: can.has('propose_move'),
      main: view.requests.length > 0,
    },
    ...otherRoads(view, actor),
    { path: 'agreement', text: 'See what was agreed', offered: agreement !== null },
    { path: 'meeting', text: 'Cancel the meeting', offered: can.has('cancel_meeting') },
    {
      path: 'did-not-happen',
      text: 'Record that the meeting did not happen',
      // Until it has begun it can be cancelled.
      offered: can.has('did_not_happen') && !can.has('cancel_meeting'),
    },
    {
      path: 'mediator',
      text: 'Hand the case over, or take the mediator off',
      offered: hasMediator && (can.has('hand_over') || (can.has('settle_objection') && objected)),
      main: objected,
    },
    {
      path: 'companions',
      text: 'Who comes with the mediator',
      offered: can.has('ask_companion') && hasMediator,
    },
    {
      path: 'close',
      text: state === 'closed' ? 'Open the case again' : 'Close the case',
      offered:
        can.has('reopen_case') ||
        (can.has('close_case') && !owes('issue_certificate') && (state === 'ended' || hasCertificate)),
    },
  ]
}
