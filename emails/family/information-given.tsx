import { AppealDates } from '../parts/date-card'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: you have the information, and can choose. */
export const informationGiven: Template<'information-given'> = {
  subject: ({ reference }) => `You can now choose what you want – ${reference}`,
  Body: ({ dear, reference, caseUrl, appeal }) => (
    <LetterPage title="You can now choose what you want" dear={dear}>
      <Words>
        You have had the information about mediation. Now you can choose a meeting with your council, or a
        certificate without a meeting. Saying no to a meeting is fine.
      </Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>Make your choice</Action>
      <AppealDates appeal={appeal} />
    </LetterPage>
  ),
}
