import type { OwnCase } from './own-case'
import { namesOf } from './next-words'

/** What an action has come to, for the banner over the case it returns to. Nothing for words that are not ours. */
export function doneWords(done: string | undefined, own: OwnCase): string | undefined {
  if (done === 'confirm') return attendance(own)
  return done && Object.hasOwn(words, done) ? words[done as keyof typeof words] : undefined
}

/** Where to go on to after an action: back to the case, which says what was done. */
export const caseAfter =
  (done: keyof typeof words | 'confirm') =>
  (caseId: string): string =>
    `/authority/cases/${caseId}?done=${done}`

/** The same to the agreement's page. */
export const agreementAfter =
  (done: keyof typeof words) =>
  (caseId: string): string =>
    `/authority/cases/${caseId}/agreement?done=${done}`

const words = {
  signed: 'You have signed the agreement.',
  correction: 'The mediator has your message.',
  reported: 'Recorded. The family is asked whether it is done.',
  'told-council': 'The council has been told, and can read the agreement.',
  acknowledge: 'We have recorded that the request arrived. The family can see it.',
  'tell-icb': 'Your notice to the ICB is recorded. We have written to the ICB and to the family.',
  'no-time-suits': 'The adviser has your message and looks for another time with you.',
  'ask-to-change':
    'Everybody has been told that you ask for another time. The meeting stands until one is agreed.',
  'other-time':
    'Your answer is recorded. The meeting only moves when everybody has said yes. Below you see when it is now.',
  object: 'Your objection is recorded. The desk looks into it.',
  settle: 'Your offer is with the family. Nothing stops until it says yes.',
  'who-comes': 'Recorded. Whoever has to be told, or asked about somebody new, is.',
  guest: 'What you said is recorded.',
  'cannot-arrange': 'The adviser and the family have been told that you cannot arrange this within 30 days.',
}

function attendance({ meeting, body, waitingFor }: OwnCase): string {
  if (meeting?.status === 'booked')
    return 'The meeting is booked. Everybody has been told, with a calendar file.'
  const waitsForUs = waitingFor.some(({ organisationId }) => organisationId === body.organisationId)
  return waitsForUs
    ? `Recorded. The meeting is not booked. The time is still held, waiting for somebody from ${body.name} who can decide.`
    : `Recorded. The time is still held, waiting for ${namesOf(waitingFor)}.`
}
