import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: a right certificate stands in the place of the one that had something wrong on it. */
export const certificateReplaced: Template<'certificate-replaced'> = {
  subject: ({ number }) => `We have put your mediation certificate right – ${number}`,
  Body: ({ dear, reference, caseUrl, number, oldNumber, issuedOn }) => (
    <LetterPage title="We have put your certificate right" dear={dear}>
      <Words>
        Something printed on certificate {oldNumber} was wrong. Certificate <strong>{number}</strong> takes
        its place. It says what we put right.
      </Words>
      <Words>
        It has the same date of issue, {fullDay(issuedOn)}. Your last day to appeal has not moved because of
        it.
      </Words>
      <Words>
        Use the new one from now on. Have you sent the old one to the SEND Tribunal? Send the new one too.
      </Words>
      <Action href={caseUrl}>Get your new certificate</Action>
      <CaseNumber reference={reference} />
    </LetterPage>
  ),
}
