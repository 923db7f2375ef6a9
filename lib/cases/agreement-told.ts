import { dayIn, everybody, named, told, type Detail, type Telling } from './telling'
import type { Side } from './parts-seen'

/** Whom an agreement concerns; that one is being written is the mediator's alone. */
const parties: readonly Side[] = ['family', 'supporter', 'council', 'icb', 'mediator', 'desk']

const said = (who: unknown, side: Side) => (side === 'family' && who === 'The family' ? 'You' : named(who))

/** How an agreement is told, from its first words to its last day. Never what is in it. */
export const agreementTellings = {
  write_agreement: told(['mediator'], 'You wrote down something that was agreed.'),
  take_out_of_agreement: told(['mediator'], 'You took something out of the agreement.'),
  give_agreement: {
    to: parties,
    says: ({ version }) =>
      Number(version) > 1
        ? 'The mediator gave everybody a corrected agreement to sign.'
        : 'The mediator gave everybody the agreement to sign.',
  },
  ask_to_correct: {
    to: ['family', 'supporter', 'council', 'icb', 'mediator'],
    says: ({ who }, side) => `${said(who, side)} asked the mediator to correct the agreement.`,
  },
  sign_agreement: {
    to: parties,
    says: ({ who, left, agreedOn }, side) =>
      `${said(who, side)} signed the agreement.${
        left === 0 ? ` Everybody has signed. Its date is ${dayIn(agreedOn)}.` : ''
      }`,
  },
  tell_la_of_agreement: {
    to: everybody,
    says: ({ toldOn }) => `The health board (ICB) told the council of the agreement on ${dayIn(toldOn)}.`,
  },
  report_undertaking: {
    to: parties,
    says: ({ body, doneOn }) =>
      `${named(body)} said that it did something that was agreed, on ${dayIn(doneOn)}.`,
  },
  confirm_undertaking: {
    to: parties,
    says: ({ doneOn, late }, side) =>
      `${side === 'family' ? 'You' : 'The family'} said that something that was agreed is done, ${late ? 'late, ' : ''}on ${dayIn(doneOn)}.`,
  },
  say_not_done: {
    to: parties,
    says: (_detail: Detail, side) =>
      `${side === 'family' ? 'You' : 'The family'} said that something that was agreed is not done.`,
  },
  record_breach: {
    to: parties,
    says: ({ body, dueOn }) =>
      `${named(body, 'Somebody')} did not do in time what was agreed. It was due on ${dayIn(dueOn)}.`,
  },
} as const satisfies Record<string, Telling>
