import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody who comes: somebody asks to change the meeting. It stands until it is changed. */
export const changeAsked: Template<'change-asked'> = {
  subject: ({ reference }) => `Somebody asks to change the meeting – ${reference}`,
  Body: ({ dear, reference, caseUrl, who, why }) => (
    <LetterPage title="Somebody asks to change the meeting" dear={dear}>
      <Words>
        {who} asks to change the meeting in case <strong>{reference}</strong>.
      </Words>
      {why && <Words>Why: {why}</Words>}
      <Words>The meeting stands as it is until we write to you with another time.</Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
