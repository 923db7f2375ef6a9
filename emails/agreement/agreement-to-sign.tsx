import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To each party: what was agreed is written down, to be read and signed. */
export const agreementToSign: Template<'agreement-to-sign'> = {
  subject: ({ reference, isCorrection }) =>
    `${isCorrection ? 'A corrected agreement' : 'The agreement'} is ready to read and sign – ${reference}`,
  Body: ({ dear, reference, caseUrl, isCorrection }) => (
    <LetterPage
      title={`${isCorrection ? 'A corrected agreement' : 'The agreement'} is ready to read and sign`}
      dear={dear}
    >
      <Words>
        The mediator has written down what was agreed at mediation.
        {isCorrection && ' It takes the place of the version you have seen.'} Read it, and sign it if it is
        right. It counts once everybody has signed.
      </Words>
      <Words>Is something wrong in it? You can say so on the same page, and the mediator looks at it.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>Read the agreement</Action>
    </LetterPage>
  ),
}
