import { escalated, reminded } from './reminders-told'
import { agreementTellings } from './agreement-told'
import { correctableFacts } from './case'
import { factNames } from './correction'
import { askedForBy, meetingSides, notHeldBecause, type MeetingSide } from './meeting-sides'
import { moveTellings } from './moves-told'
import type { Side } from './parts-seen'
import { roadTellings } from './roads-told'
import {
  certificateBy,
  dayIn,
  deskOnly,
  everybody,
  named,
  ours,
  theirs,
  told,
  type Detail,
  type Telling,
} from './telling'
import type { CommandName } from './transitions'

/**
 * Every event in a sentence. What the family filled in, read and chose is between it and the adviser; not even that a
 * contact detail changed is told to anybody else. A command without a telling does not compile.
 */
export const tellings: Record<CommandName, Telling> = {
  start_case: theirs(ours, 'Your request was started.', 'The request was started.'),
  describe_child: told(ours, 'The details of the child or young person were filled in.'),
  describe_family: told(ours, 'The family’s own details were filled in.'),
  describe_decision: told(ours, 'The decision was described.'),
  describe_issues: told(ours, 'What to discuss was filled in.'),
  describe_wishes: told(ours, 'How to meet was filled in.'),
  read_information: theirs(ours, 'You read about mediation.', 'The information about mediation was read.'),
  choose_road: {
    to: ours,
    says: ({ road }, side) => {
      const wish = roads[String(road)]
      return wish ? `${side === 'family' ? 'You' : 'The family'} would like ${wish}.` : ''
    },
  },
  add_document: { to: everybody, says: document },
  remove_document: told(ours, 'A document was taken out again.'),
  send_request: {
    to: ours,
    says: ({ late }, side) =>
      `${side === 'family' ? 'Your' : 'The'} request was sent${late ? ', after the two months for contact had ended' : ''}.`,
  },
  record_information: told(ours, 'The information about mediation was given.'),
  decline_mediation: {
    to: ours,
    says: (detail, side) =>
      `${side === 'family' ? 'You' : 'The family'} said no to mediation.${certificateBy(detail)}`,
  },
  choose_mediation: {
    to: everybody,
    says: (detail, side) =>
      councilTold(detail, side) ??
      `${wants(side)} mediation. ${named(detail.council)} could not be told yet.`,
  },
  name_council: {
    to: everybody,
    says: (detail, side) => councilTold(detail, side) ?? `The council was found: ${named(detail.council)}.`,
  },
  acknowledge: { to: everybody, says: ({ body }) => `${named(body)} said that the request had arrived.` },
  notify_icb: {
    to: everybody,
    says: ({ icb }) => `${named(icb, 'The health board (ICB)')} was told, because health is to be discussed.`,
  },
  offer_mediator: told(deskOnly, 'The case was offered to a mediator.'),
  accept_offer: { to: everybody, says: tookTheCase },
  decline_offer: told(deskOnly, 'The mediator asked could not take the case.'),
  offer_lapsed: told(deskOnly, 'The mediator asked did not answer in time.'),
  withdraw_offer: told(deskOnly, 'The offer to a mediator was taken back.'),
  // Never to the mediator, nor to the other side.
  record_objection: told(deskOnly, 'An objection to a mediator was written down.'),
  offer_times: told(everybody, 'The mediator offered times.'),
  say_cannot: { to: everybody, says: ({ who }) => `${named(who)} said that no time suits.` },
  describe_times: told(ours, 'When the family can come was filled in.'),
  agree_to_later: theirs(
    everybody,
    'You chose to meet after the 30 days, rather than have your certificate now.',
    'The family chose to meet after the 30 days.',
  ),
  choose_time: theirs(
    everybody,
    'You chose a time. It is held until the council confirms.',
    'The family chose a time. It is held until the council confirms.',
  ),
  hold_lapsed: told(everybody, 'The time was not confirmed in time, so it was let go.'),
  confirm_attendance: {
    to: everybody,
    says: ({ body, hasAuthority }) =>
      hasAuthority
        ? `${named(body)} named who comes and can decide.`
        : `${named(body)} named who comes, but nobody who can decide.`,
  },
  book_meeting: told(everybody, 'The meeting was booked.'),
  cancel_meeting: {
    to: everybody,
    says: ({ side }) => `The meeting was cancelled. ${because(askedForBy, side)}The 30 days run on.`,
  },
  did_not_happen: {
    to: everybody,
    says: ({ side }) => `The meeting did not happen. ${because(notHeldBecause, side)}The 30 days run on.`,
  },
  report_not_arranged: {
    to: everybody,
    says: ({ body, reason }) =>
      reason
        ? `${named(body)} said that it cannot arrange the mediation in the 30 days.`
        : 'The 30 days are over and no meeting was arranged.',
  },
  start_meeting: told(everybody, 'The meeting started.'),
  adjourn_meeting: told(everybody, 'The meeting was adjourned. It goes on another day. The 30 days run on.'),
  end_meeting: {
    to: everybody,
    says: ({ authorityPresent, arrangedBy }) =>
      authorityPresent === false
        ? `The meeting ended. Nobody was there for the ${arrangedBy === 'icb' ? 'health board (ICB)' : 'council'} who could decide.`
        : 'The meeting ended.',
  },
  record_outcome: told(['family', 'mediator', 'desk'], 'How the meeting went was recorded.'),
  withdraw: {
    to: everybody,
    says: (detail, side) =>
      `${side === 'family' ? 'You ended the mediation' : 'The family no longer wants mediation'}.${
        ours.includes(side) ? certificateBy(detail) : ''
      }`,
  },
  issue_certificate: {
    to: ['family', 'council', 'icb', 'desk'],
    says: ({ number }, side) =>
      `${ours.includes(side) ? named(number, 'A certificate', 'Certificate ') : 'A certificate'} was issued.`,
  },
  remind_of_meeting: told(everybody, 'Everybody who comes was reminded of the meeting.'),
  propose_replacement: told(
    deskOnly,
    'Something printed on a certificate was said to be wrong. Another adviser looks at it.',
  ),
  propose_revocation: told(
    deskOnly,
    'A certificate was said to be one that should not stand. Another adviser looks at it.',
  ),
  replace_certificate: {
    to: ours,
    says: ({ number, replaces }) =>
      `${named(number, 'A new certificate', 'Certificate ')} replaced ${named(replaces, 'the old one')}. The date of issue is the same.`,
  },
  revoke_certificate: {
    to: ours,
    says: (detail) =>
      `${named(detail.number, 'A certificate', 'Certificate ')} was revoked.${certificateBy(detail)}`,
  },
  refuse_certificate_change: told(deskOnly, 'The certificate stays as it is: the change was not agreed to.'),
  remind_of_duty: { to: everybody, says: reminded },
  escalate_duty: { to: everybody, says: escalated },
  propose_correction: told(deskOnly, 'A date was said to be wrong. Somebody else looks at it.'),
  correct_fact: { to: everybody, says: correctedFact },
  refuse_correction: told(deskOnly, 'The date stays as it is: the correction was not agreed to.'),
  recompute_dates: { to: everybody, says: daysMoved },
  close_case: told(everybody, 'The case was closed.'),
  reopen_case: told(everybody, 'The case was opened again.'),
  ...moveTellings,
  ...roadTellings,
  ...agreementTellings,
}

const roads: Record<string, string> = {
  meeting: 'a meeting',
  certificate: 'a certificate without a meeting',
  talk: 'to talk first',
}

const documents: Record<string, string> = {
  decision_letter: 'The decision letter was added.',
  plan: 'The plan was added.',
}

/** When a body was told is everybody's; the decision's dates and when the family rang are the family's and ours. */
function correctedFact({ fact, wasOn, isOn }: Detail, side: Side): string {
  const known = correctableFacts.find((one) => one === fact)
  const isShared = known === 'la_told' || known === 'icb_told'
  if (!known || (!isShared && !ours.includes(side) && side !== 'supporter')) return ''
  const name = factNames[known]
  return `${name[0]!.toUpperCase()}${name.slice(1)} was corrected: it is ${dayIn(isOn)}, not ${dayIn(wasOn)}.`
}

/** To each side, that a day of its own moved; family and desk see all of them. Which one, and why, stands with it. */
function daysMoved({ moved }: Detail, side: Side): string {
  const owners = Array.isArray(moved) ? moved.map(({ owedBy }: Detail) => owedBy) : []
  const own = {
    council: 'local_authority',
    icb: 'icb',
    mediator: 'mediator',
    family: '',
    supporter: '',
    desk: '',
  }[side]
  const count = own ? owners.filter((owner) => owner === own).length : owners.length
  if (count === 0) return ''
  return `The bank holidays changed, so ${count === 1 ? 'a day' : `${count} days`} moved.`
}

/** A council learns of the documents it can see, and of no others. */
function document({ kind }: Detail, side: Side): string {
  const shared = documents[String(kind)]
  if (shared) return shared
  return side === 'council' || side === 'icb' || side === 'supporter' ? '' : 'A document was added.'
}

const wants = (side: Side) => (side === 'family' ? 'You want' : 'The family wants')

function councilTold({ council, laToldOn, holdByDueOn }: Detail, side: Side): string | undefined {
  if (!laToldOn) return undefined
  const running = holdByDueOn
    ? 'The 30 days to arrange it are running.'
    : 'The 30 days start when it tells the health board (ICB).'
  return `${named(council)} was told that ${side === 'family' ? 'you want' : 'the family wants'} mediation. ${running}`
}

/** A yes that came too late for this mediator is the desk's to know. */
function tookTheCase({ accepted }: Detail, side: Side): string {
  if (accepted !== false) return 'A mediator took the case.'
  return side === 'desk' ? 'The mediator asked said yes, but cannot take the case any more.' : ''
}

const because = (sentences: Record<MeetingSide, string>, side: unknown): string => {
  const known = meetingSides.find((one) => one === side)
  return known ? `${sentences[known]} ` : ''
}
