import { bodyName, councilShort } from '@/app/_case/case-names'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { dateWords } from '@/app/_ui/dates/date-text'
import type { CaseDuty } from '@/lib/cases/case-duties'
import type { CaseView } from '@/lib/cases/queries'
import type { StoryLine } from '@/lib/cases/story'
import { londonDate } from '@/lib/law/calendar/date'
import type { DutyName } from '@/lib/law/deadline'

/** Where a family's case stands, as finely as its pages tell it. */
export type Step =
  | 'draft'
  | 'read_information'
  | 'choose_road'
  | 'council_to_be_told'
  | 'icb_to_be_told'
  | 'wait_for_mediator'
  | 'wait_for_times'
  | 'choose_time'
  | 'held'
  | 'booked'
  | 'meeting_runs'
  | 'certificate_due'
  | 'certificate'
  | 'over'
  | 'closed'

/** The step of a case. `canChoose`: whether a time that was offered is still to come. */
export function stepOf(view: CaseView, canChoose: boolean): Step {
  switch (view.state) {
    case 'draft':
      return 'draft'
    case 'contacted':
      return openDuty(view, 'give_information') ? 'read_information' : 'choose_road'
    case 'arranging':
      return arrangingStep(view, canChoose)
    case 'booked':
      return standingMeeting(view)?.startedAt ? 'meeting_runs' : 'booked'
    case 'ended':
      if (openDuty(view, 'issue_certificate')) return 'certificate_due'
      return hasCertificate(view) ? 'certificate' : 'over'
    case 'closed':
      return 'closed'
  }
}

function arrangingStep(view: CaseView, canChoose: boolean): Step {
  if (standingMeeting(view)) return 'held'
  if (view.laToldOn === null) return 'council_to_be_told'
  if (canChoose) return 'choose_time'
  if (openDuty(view, 'arrange_mediation')?.dueOn === null) return 'icb_to_be_told'
  return view.parties.some(({ role }) => role === 'mediator') ? 'wait_for_times' : 'wait_for_mediator'
}

/** The open duty of this name. */
export const openDuty = ({ duties }: CaseView, name: DutyName): CaseDuty | undefined =>
  duties.find(({ duty, endedOn }) => duty === name && endedOn === null)

/** Whether a certificate was issued: a supporter sees the duty, not the certificate. */
export const hasCertificate = ({ duties, certificates }: CaseView) =>
  certificates.length > 0 ||
  duties.some(({ duty, howEnded }) => duty === 'issue_certificate' && howEnded === 'discharged')

/** Whether the family may still ask for a certificate: the mediation is over, an appeal needs one, and none was owed yet. */
export const mayAskForCertificate = (view: CaseView): boolean =>
  view.side === 'family' &&
  view.may.includes('ask_for_certificate') &&
  view.certificate?.needed === true &&
  !hasCertificate(view) &&
  !openDuty(view, 'issue_certificate') &&
  !view.links.some(({ kind, isFrom }) => kind === 'superseded_by' && isFrom)

/** Whether it was said that no meeting can be arranged in time, while the family may still meet. */
export const cannotBeArranged = (
  { state, duties, certificates }: CaseView,
  story: readonly StoryLine[],
): boolean =>
  (state === 'arranging' || state === 'booked') &&
  (story.some(({ name }) => name === 'report_not_arranged') ||
    certificates.some(({ kind }) => kind === 'not_arranged') ||
    duties.some(
      ({ duty, ground, howEnded }) =>
        duty === 'issue_certificate' && ground === 'not_arranged' && howEnded !== 'cancelled',
    ))

/** Whether the family contacted us after the two months. */
export const contactWasLate = ({ duties }: CaseView) =>
  duties.some(
    ({ duty, howEnded, endedOn, dueOn }) =>
      duty === 'contact_adviser' &&
      howEnded === 'discharged' &&
      endedOn !== null &&
      dueOn !== null &&
      endedOn > dueOn,
  )

/** What comes next in one sentence, to the family or about it. */
export function stepLine(view: CaseView, step: Step): string {
  const ours = view.side === 'family'
  const council = councilShort(view)
  const certificateOn = openDuty(view, 'issue_certificate')?.dueOn
  const meeting = standingMeeting(view)
  switch (step) {
    case 'draft':
      return ours ? 'Your request is not sent yet.' : 'The request is not sent yet.'
    case 'read_information':
      if (!ours) return 'We tell the family about mediation next.'
      return view.road === 'talk'
        ? 'We have your request. An adviser gets in touch next.'
        : 'We have your request. Read about mediation next.'
    case 'choose_road':
      return ours ? 'We have your request. Choose what you want next.' : 'The family chooses next.'
    case 'council_to_be_told':
      return `We are finding out where to tell ${council}.`
    case 'icb_to_be_told':
      return `${council} tells the health board (ICB) next.`
    case 'wait_for_mediator':
      return 'We find a mediator next.'
    case 'wait_for_times':
      return 'The mediator offers times next.'
    case 'choose_time':
      return ours ? 'Pick a time next.' : 'The family picks a time next.'
    case 'held':
      return `${awaited(view)} must name who can decide.`
    case 'booked':
      return meeting
        ? `${ours ? 'Your' : 'The'} meeting is on ${dateWords(londonDate(meeting.startsAt), 'day')}.`
        : 'A meeting is booked.'
    case 'meeting_runs':
      return 'The meeting is under way.'
    case 'certificate_due':
      if (contactWasLate(view)) return 'An adviser decides about the certificate next.'
      return certificateOn
        ? `The certificate comes next, by ${dateWords(certificateOn, 'day')}.`
        : 'The certificate comes next.'
    case 'certificate':
      return ours ? 'You have your certificate. What comes next is up to you.' : 'The certificate was issued.'
    case 'over':
      return 'The mediation has ended.'
    case 'closed':
      return 'This case is closed.'
  }
}

/** Who has still to name somebody for the held time. */
export function awaited(view: CaseView): string {
  const names = view.duties
    .filter(({ duty, endedOn }) => duty === 'confirm_attendance' && endedOn === null)
    .map(({ organisationId }) => bodyName(view, organisationId) ?? councilShort(view))
  return new Intl.ListFormat('en-GB').format(names) || councilShort(view)
}
