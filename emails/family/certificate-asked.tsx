import { CertificateDue } from '../parts/certificate'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: you asked for a certificate after all. */
export const certificateAsked: Template<'certificate-asked'> = {
  subject: ({ reference }) => `You asked for your certificate – ${reference}`,
  Body: ({ dear, reference, caseUrl, certificateDueOn, certificateNeeded }) => (
    <LetterPage title="You asked for your certificate" dear={dear}>
      <CertificateDue on={certificateDueOn} needed={certificateNeeded} />
      <Words>If you have not had the information about mediation yet, we give it to you first.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your case</Action>
    </LetterPage>
  ),
}
