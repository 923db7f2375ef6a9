import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To the mediator: a party says that the agreement is not what was agreed. Its words are in the service. */
export const correctionAsked: Template<'correction-asked'> = {
  subject: ({ reference }) => `Somebody asks you to correct the agreement – ${reference}`,
  Body: ({ dear, reference, caseUrl, who }) => (
    <LetterPage title="Somebody asks you to correct the agreement" dear={dear}>
      <Words>
        {who} says that the agreement in case <strong>{reference}</strong> is not what was agreed. Read why in
        the service. If it is right, write a new version; what was signed before is then void.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
