import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To whoever objected to the mediator: what was decided. */
export const objectionSettled: Template<'objection-settled'> = {
  subject: ({ reference }) => `What we decided about the mediator – ${reference}`,
  Body: ({ dear, reference, caseUrl, mediator, goesOn }) => (
    <LetterPage title="What we decided about the mediator" dear={dear}>
      <Words>
        You said that you do not want {mediator} as the mediator in case <strong>{reference}</strong>.
      </Words>
      <Words>
        {goesOn
          ? `We have looked into it, and ${mediator} stays the mediator. If that is not all right for you, ring us.`
          : 'We ask another mediator and write to you as soon as we have one.'}
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
