import { CertificateDue } from '../parts/certificate'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Part, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: we heard that you want no meeting, and the certificate follows. */
export const mediationDeclined: Template<'mediation-declined'> = {
  subject: ({ reference }) => `You told us that you do not want a meeting – ${reference}`,
  Body: ({ dear, reference, caseUrl, certificateDueOn, certificateNeeded }) => (
    <LetterPage title="You told us that you do not want a meeting" dear={dear}>
      <Words>That is fine. We arrange no meeting.</Words>
      <CertificateDue on={certificateDueOn} needed={certificateNeeded} />
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your case</Action>
      <Part>You can change your mind</Part>
      <Words>If you want a meeting after all, tell us on your case page or by telephone.</Words>
    </LetterPage>
  ),
}
