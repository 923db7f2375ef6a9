import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: the council or ICB offers something in writing, before the meeting. */
export const settlementOffered: Template<'settlement-offered'> = {
  subject: ({ reference }) => `An offer to settle – ${reference}`,
  Body: ({ dear, reference, caseUrl, body }) => (
    <LetterPage title="An offer to settle" dear={dear}>
      <Words>{body} has written down what it would do if you agree. You can read it in your case.</Words>
      <Words>
        You do not have to answer. You can say yes, or no, or say nothing. Until you say yes, nothing changes:
        your meeting and all your dates stay as they are.
      </Words>
      <Words>You may show the offer to somebody who helps you before you decide.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>Read the offer</Action>
    </LetterPage>
  ),
}
