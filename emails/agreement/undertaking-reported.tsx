import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: somebody says that something agreed is done. Is it? */
export const undertakingReported: Template<'undertaking-reported'> = {
  subject: ({ reference }) => `Has this been done? Please look – ${reference}`,
  Body: ({ dear, reference, caseUrl, body }) => (
    <LetterPage title="Has this been done?" dear={dear}>
      <Words>
        {body} says that something you agreed is done. Please look at what it says, and tell us: yes, it is
        done, or no, something is missing.
      </Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>Look and answer</Action>
    </LetterPage>
  ),
}
