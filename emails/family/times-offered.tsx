import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: there are times to choose from. */
export const timesOffered: Template<'times-offered'> = {
  subject: ({ reference }) => `Choose a time for your meeting – ${reference}`,
  Body: ({ dear, reference, caseUrl, count, mediator }) => (
    <LetterPage title="Choose a time for your meeting" dear={dear}>
      <Words>
        Your mediator, {mediator}, offers you {count === 1 ? 'one time' : `${count} times`}. Choose the one
        that suits you, and we hold it for everybody.
      </Words>
      <Words>If none of them suits you, tell us on the same page or ring us.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See the times</Action>
    </LetterPage>
  ),
}
