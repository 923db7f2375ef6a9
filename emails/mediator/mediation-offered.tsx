import { moment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To a mediator: would you take this case? */
export const mediationOffered: Template<'mediation-offered'> = {
  subject: ({ reference }) => `Can you take this case? – ${reference}`,
  Body: ({ dear, reference, caseUrl, council, mode, answerBy }) => (
    <LetterPage title="Can you take this case?" dear={dear}>
      <Words>
        Case <strong>{reference}</strong> is with {council}. The family would like to meet{' '}
        {modes[mode] ?? mode}.
      </Words>
      <Words>
        Please answer by <strong>{moment(answerBy)}</strong>. After that we ask somebody else. If you know
        anybody in it, or could be thought to, say no.
      </Words>
      <Action href={caseUrl}>See the case and answer</Action>
    </LetterPage>
  ),
}

const modes: Partial<Record<string, string>> = {
  video: 'by video',
  in_person: 'in person',
  telephone: 'by telephone',
  no_preference: 'in any way',
}
