import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: the council or board has said that it has the request. */
export const councilAcknowledged: Template<'council-acknowledged'> = {
  subject: ({ reference }) => `Your request has arrived – ${reference}`,
  Body: ({ dear, reference, caseUrl, body }) => (
    <LetterPage title="Your request has arrived" dear={dear}>
      <Words>{body} has told us that it has your request for mediation.</Words>
      <CaseNumber reference={reference} />
      <Words>You need do nothing now. We write to you when there are times to choose from.</Words>
      <Action href={caseUrl}>See your case</Action>
    </LetterPage>
  ),
}
