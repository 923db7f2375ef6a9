import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the young person: the right is yours now. By post, until we know how they want to be reached. */
export const rightPassed: Template<'right-passed'> = {
  subject: ({ reference }) => `It is your decision now – ${reference}`,
  Body: ({ dear, reference, caseUrl }) => (
    <LetterPage title="It is your decision now" dear={dear}>
      <Words>
        You are old enough to decide for yourself about your education, health and care plan. The law says so
        from the end of June after you turn 16.
      </Words>
      <Words>
        Somebody in your family asked us for help with a decision of your council. From now on we ask you.
        Nothing has been stopped, and no date has moved.
      </Words>
      <Words>
        Please ring us and tell us what you want: to go on, to go on with somebody beside you, or to stop. All
        of it is fine. A person here helps you.
      </Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>Sign in when you have told us your email address</Action>
    </LetterPage>
  ),
}
