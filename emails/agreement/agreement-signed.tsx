import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody in the case: the agreement is in force, and from when its days run. */
export const agreementSigned: Template<'agreement-signed'> = {
  subject: ({ reference }) => `Everybody has signed the agreement – ${reference}`,
  Body: ({ dear, reference, caseUrl, agreedOn, firstDueOn }) => (
    <LetterPage title="Everybody has signed the agreement" dear={dear}>
      <Words>
        The date of the agreement is <strong>{fullDay(agreedOn)}</strong>.
        {firstDueOn && (
          <>
            {' '}
            The first day in it is <strong>{fullDay(firstDueOn)}</strong>.
          </>
        )}{' '}
        Each thing that was agreed, and its day, is in the service, where you can also keep it as a PDF.
      </Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
