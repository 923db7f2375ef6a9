import type { LetterProps } from '../letter'
import { AppealDates } from '../parts/date-card'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To a family that has not answered: what waits, and that no answer is held against it. */
export const familyAsked: Template<'family-asked'> = {
  subject: ({ reference }) => `What would you like to do? – ${reference}`,
  Body: ({ dear, reference, caseUrl, about, appeal }) => (
    <LetterPage title="What would you like to do?" dear={dear}>
      <Words>{waits[about]}</Words>
      <Words>
        You may choose a meeting, or no meeting, or tell us that you need more time. Every answer is fine. If
        you would rather talk, ring us.
      </Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>Open your case</Action>
      <AppealDates appeal={appeal} />
    </LetterPage>
  ),
}

const waits: Record<LetterProps['family-asked']['about'], string> = {
  choice: 'We have not heard from you since we told you about mediation. Nothing happens until you choose.',
  time: 'There are times for your meeting, and we have not heard which one suits you. The times may go to others.',
}
