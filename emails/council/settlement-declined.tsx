import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To the council or ICB: the family did not take its offer, and everything goes on. */
export const settlementDeclined: Template<'settlement-declined'> = {
  subject: ({ reference }) => `Your offer was not accepted – ${reference}`,
  Body: ({ dear, reference, caseUrl }) => (
    <LetterPage title="Your offer was not accepted" dear={dear}>
      <Words>
        The family in case <strong>{reference}</strong> did not accept your offer to settle. The mediation
        goes on, and no day has moved. You may make another offer.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
