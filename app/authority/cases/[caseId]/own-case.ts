import { notFound } from 'next/navigation'
import { isOwn } from '@/app/_case/own-duty'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { caseById, caseStory, type CaseView } from '@/lib/cases/queries'
import { organisationsOf } from '@/lib/kernel/actor'
import type { StoryLine } from '@/lib/cases/story'
import type { DutyName } from '@/lib/law/deadline'

export type OwnCase = Awaited<ReturnType<typeof ownCase>>

/**
 * A case as an officer of its council or of one of its ICBs has it: the case, the body they act for, what that body
 * owes now, the time that stands, and who must still name somebody for it. For everybody else there is no such page.
 */
export async function ownCase(caseId: string) {
  const actor = await requireRole('la_officer', 'icb_officer')
  const view = await orNotFound(caseById(actor, caseId))
  const role = view.side === 'council' ? 'local_authority' : view.side === 'icb' ? 'icb' : notFound()
  const served = organisationsOf(actor, role === 'icb' ? 'icb_officer' : 'la_officer')
  const body = view.parties.find(
    (party) => party.role === role && served.includes(party.organisationId ?? ''),
  )
  if (!body?.organisationId) notFound()

  const story = await caseStory(actor, caseId)
  const owed = view.duties.filter((duty) => duty.endedOn === null && isOwn(view, duty))
  return {
    actor,
    view,
    story,
    body: { partyId: body.id, name: body.name, organisationId: body.organisationId },
    owed,
    owes: (duty: DutyName) => owed.find((one) => one.duty === duty),
    meeting: standingMeeting(view),
    waitingFor: waitingFor(view),
    hasSaidCannot: hasSaidCannot(view, story),
  }
}

/** Whether the council may record a notice to an ICB: health is in issue, and more than one ICB can be concerned. */
export const mayTellIcb = ({ view }: Pick<OwnCase, 'view'>): boolean =>
  view.may.includes('notify_icb') &&
  view.laToldOn !== null &&
  view.issues.some(({ kind }) => kind === 'health')

/** Whether this body has still to sign what was agreed. One that takes no part in the mediation signs nothing. */
export function signs({ view, body }: Pick<OwnCase, 'view' | 'body'>): boolean {
  const toSign = view.agreement?.toSign
  if (!toSign || toSign.signedBy.includes(body.partyId) || !view.may.includes('sign_agreement')) return false
  const byIcb = view.duties.some(({ duty, owedBy }) => duty === 'arrange_mediation' && owedBy === 'icb')
  return !(byIcb && view.side === 'council')
}

/** What a form's action is bound to. */
export const at = ({ id, version }: Pick<CaseView, 'id' | 'version'>) => ({ caseId: id, version })

/** The bodies that have not yet named somebody who can decide for the time that is held. */
function waitingFor(view: CaseView): { organisationId: string | null; name: string }[] {
  const meeting = standingMeeting(view)
  if (meeting?.status !== 'held') return []
  const arranging = view.duties.find(({ duty }) => duty === 'arrange_mediation')
  const named = meeting.attendees.filter(({ hasAuthority }) => hasAuthority)
  const bodies = view.parties.filter(
    ({ role }) => role === 'icb' || (role === 'local_authority' && arranging?.owedBy !== 'icb'),
  )
  const notTold = view.duties.some(({ duty, endedOn }) => duty === 'notify_icb' && endedOn === null)
  return [
    ...bodies.filter(
      ({ organisationId }) => !named.some((attendee) => attendee.organisationId === organisationId),
    ),
    ...(notTold ? [{ organisationId: null, name: 'the ICB, which has not been told yet' }] : []),
  ]
}

/** Whether this body has said that it cannot arrange the meeting; on day 31 the service says it for whoever arranges. */
const hasSaidCannot = ({ side }: CaseView, story: readonly StoryLine[]) =>
  story.some(
    ({ name, who }) =>
      name === 'report_not_arranged' &&
      (who === 'The service' || (who === 'The council') === (side === 'council')),
  )
