import { certificateBy, dayIn, deskOnly, everybody, named, ours, theirs, told, type Telling } from './telling'
import type { CommandName } from './transitions'

/** How the roads are told that end without a meeting, lead on from one, or change whose case it is. */
export const roadTellings = {
  name_supporter: told(everybody, 'The family said who comes with it.'),
  change_attendees: {
    to: everybody,
    says: ({ body, what }) =>
      what === 'swap'
        ? `${named(body)} sends somebody else.`
        : `${named(body)} asked for somebody else to come as well.`,
  },
  consent_to_guest: { to: everybody, says: ({ who }) => `${named(who)} agreed to somebody who is to come.` },
  object_to_guest: {
    to: everybody,
    says: ({ who }) => `${named(who)} did not agree to somebody who was to come.`,
  },
  withdraw_guest: {
    to: everybody,
    says: ({ who }) => `${named(who)} said that somebody who was to come does not come after all.`,
  },
  offer_settlement: {
    to: ['family', 'supporter', 'council', 'icb', 'desk'],
    says: ({ body }) => `${named(body)} offered to settle in writing.`,
  },
  accept_settlement: {
    to: everybody,
    says: (detail, side) =>
      `${side === 'family' ? 'You' : 'The family'} accepted what ${named(detail.body)} offered. The case is settled.${
        ours.includes(side) ? certificateBy(detail) : ''
      }`,
  },
  decline_settlement: theirs(
    ['family', 'supporter', 'council', 'icb', 'desk'],
    'You did not accept the offer to settle. The mediation goes on.',
    'The family did not accept the offer to settle. The mediation goes on.',
  ),
  ask_for_certificate: {
    to: ours,
    says: (detail, side) =>
      `${side === 'family' ? 'You' : 'The family'} asked for a certificate.${certificateBy(detail)}`,
  },
  ask_family: theirs(ours, 'We asked you again what you want.', 'The family was asked again what it wants.'),
  family_silent: told(deskOnly, 'The family has not answered for three weeks. A person asks.'),
  close_unpursued: theirs(
    everybody,
    'We did not hear from you, so we closed the case. You can still ask for a certificate.',
    'The family did not answer. The case was closed.',
  ),
  right_passes: {
    to: everybody,
    says: (_detail, side) =>
      side === 'family'
        ? 'The right to ask and to appeal became yours. No date moved.'
        : 'The right to ask and to appeal passed to the young person. No date moved.',
  },
  record_instructions: told(ours, 'It was recorded who decides now.'),
  supersede: {
    to: everybody,
    says: ({ letterDatedOn }) =>
      `The council decided anew on ${dayIn(letterDatedOn)}. That decision has a case of its own; this one was closed.`,
  },
  link_cases: told(deskOnly, 'The case was linked with another about the same child.'),
  split_health: {
    to: everybody,
    says: ({ newReference }) =>
      `Health has a case of its own now: ${named(newReference)}. The days are the same.`,
  },
  report_appeal: theirs(ours, 'You told us that you appealed.', 'The family said that it appealed.'),
  report_appeal_outcome: theirs(
    ours,
    'You told us what became of your appeal.',
    'The family said what became of its appeal.',
  ),
  appeal_window_over: told(ours, 'The time to appeal is over.'),
} satisfies Partial<Record<CommandName, Telling>>
