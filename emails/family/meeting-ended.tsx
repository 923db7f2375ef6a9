import { CertificateDue } from '../parts/certificate'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: the mediation has ended, and what comes of it. */
export const meetingEnded: Template<'meeting-ended'> = {
  subject: ({ reference }) => `Your meeting has ended – ${reference}`,
  Body: ({ dear, reference, caseUrl, certificateDueOn, certificateNeeded }) => (
    <LetterPage title="Your meeting has ended" dear={dear}>
      <Words>Thank you for taking part.</Words>
      <CertificateDue on={certificateDueOn} needed={certificateNeeded} />
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your case</Action>
    </LetterPage>
  ),
}
