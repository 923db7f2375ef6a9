import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To the desk: something needs a person. */
export const deskTask: Template<'desk-task'> = {
  subject: ({ reference }) => `A case needs you – ${reference}`,
  Body: ({ dear, reference, caseUrl, what }) => (
    <LetterPage title="A case needs you" dear={dear}>
      <Words>
        In case <strong>{reference}</strong>: {what}
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
