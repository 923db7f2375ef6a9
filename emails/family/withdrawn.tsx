import { CertificateDue } from '../parts/certificate'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: we heard that you want no more mediation. */
export const withdrawn: Template<'withdrawn'> = {
  subject: ({ reference }) => `You have stopped mediation – ${reference}`,
  Body: ({ dear, reference, caseUrl, certificateDueOn, certificateNeeded }) => (
    <LetterPage title="You have stopped mediation" dear={dear}>
      <Words>
        You told us that you no longer want mediation. That is fine. We tell everybody who was to come.
      </Words>
      <CertificateDue on={certificateDueOn} needed={certificateNeeded} />
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your case</Action>
    </LetterPage>
  ),
}
