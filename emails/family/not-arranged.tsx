import { CertificateDue } from '../parts/certificate'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: no meeting in the time the rules give, and what that opens. */
export const notArranged: Template<'not-arranged'> = {
  subject: ({ reference }) => `Your meeting was not arranged in time – ${reference}`,
  Body: ({ dear, reference, caseUrl, body, certificateDueOn, certificateNeeded }) => (
    <LetterPage title="Your meeting was not arranged in time" dear={dear}>
      <Words>{body} did not arrange a meeting in the time the rules give.</Words>
      <CertificateDue on={certificateDueOn} needed={certificateNeeded} />
      <Words>You can still have a meeting if you want one. Ring us and we tell you what is possible.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your case</Action>
    </LetterPage>
  ),
}
