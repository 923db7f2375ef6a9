import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: who the mediator is. */
export const mediatorAppointed: Template<'mediator-appointed'> = {
  subject: ({ reference }) => `You have a mediator – ${reference}`,
  Body: ({ dear, reference, caseUrl, mediator }) => (
    <LetterPage title="You have a mediator" dear={dear}>
      <Words>
        Your mediator is <strong>{mediator}</strong>. A mediator runs the meeting, takes nobody’s side and
        does not decide who is right.
      </Words>
      <Words>Next, the mediator finds times. We write to you when you can choose one.</Words>
      <Words>If you know this mediator already, please tell us. We can find somebody else.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your case</Action>
    </LetterPage>
  ),
}
