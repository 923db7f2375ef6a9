import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To whoever is asked: somebody else is to come to the meeting, and your yes or no counts. */
export const guestProposed: Template<'guest-proposed'> = {
  subject: ({ reference }) => `May somebody else come to the meeting? – ${reference}`,
  Body: ({ dear, reference, caseUrl }) => (
    <LetterPage title="May somebody else come to the meeting?" dear={dear}>
      <Words>
        In case <strong>{reference}</strong> somebody would like another person to come to the meeting. Who it
        is stands in the case. Please say yes or no there. You need give no reason.
      </Words>
      <Action href={caseUrl}>Say yes or no</Action>
    </LetterPage>
  ),
}
