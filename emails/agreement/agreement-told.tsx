import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To a council that took no part: the ICB tells it of an agreement (SEND Regulations 2014 reg 42). */
export const agreementTold: Template<'agreement-told'> = {
  subject: ({ reference }) => `An agreement was made with the integrated care board – ${reference}`,
  Body: ({ dear, reference, caseUrl, toldOn }) => (
    <LetterPage title="An agreement was made with the integrated care board" dear={dear}>
      <Words>
        In case <strong>{reference}</strong> the family and the integrated care board have agreed at mediation
        without you. The board tells you so as of {fullDay(toldOn)}, as SEND Regulations 2014, regulation 42
        asks. You can read the agreement in the portal.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
