import { AppealDates } from '../parts/date-card'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Part, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: we have what you sent, and this comes next. */
export const requestReceived: Template<'request-received'> = {
  subject: ({ reference }) => `We have your request – ${reference}`,
  Body: ({ dear, reference, caseUrl, appeal, next }) => (
    <LetterPage title="We have your request" dear={dear}>
      <CaseNumber reference={reference} />
      <Words>Please say this number when you ring us.</Words>
      <Part>What happens next</Part>
      <Words>{steps[next]}</Words>
      <Action href={caseUrl}>See your case</Action>
      <AppealDates appeal={appeal} />
    </LetterPage>
  ),
}

const steps = {
  information:
    'An adviser gives you information about mediation. Then you choose what you want. You can meet, or you can have a certificate without a meeting. Both are fine.',
  choice:
    'You have the information about mediation. Now you choose what you want. You can meet, or you can have a certificate without a meeting. Both are fine.',
  certificate: 'You asked for a certificate without a meeting. Our adviser sends it to you.',
  meeting: 'You asked for a meeting. We tell your council, and write to you when we have told them.',
  call: 'You asked to talk first. An adviser rings you.',
} as const
