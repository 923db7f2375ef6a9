import { AppealDates } from '../parts/date-card'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: we have closed the case, and what stays possible. */
export const caseClosed: Template<'case-closed'> = {
  subject: ({ reference }) => `We have closed your case – ${reference}`,
  Body: ({ dear, reference, caseUrl, appeal }) => (
    <LetterPage title="We have closed your case" dear={dear}>
      <Words>We have nothing more to do for you now. You can still see your case and what is in it.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your case</Action>
      <AppealDates appeal={appeal} />
      <Words>If something is not right, ring us. We can open your case again.</Words>
    </LetterPage>
  ),
}
