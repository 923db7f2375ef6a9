import { fullDay } from '../parts/days'
import { CertificateDue } from '../parts/certificate'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: it said yes, what is owed to it now, and that the door to the Tribunal is not shut. */
export const settled: Template<'settled'> = {
  subject: ({ reference }) => `Your case is settled – ${reference}`,
  Body: ({
    dear,
    reference,
    caseUrl,
    body,
    firstDueOn,
    certificateDueOn,
    certificateAsked,
    certificateNeeded,
  }) => (
    <LetterPage title="Your case is settled" dear={dear}>
      <Words>
        You said yes to what {body} offered. It is now a written agreement, and there is no meeting.
      </Words>
      <Words>
        {firstDueOn ? (
          <>
            The first thing has to be done by <strong>{fullDay(firstDueOn)}</strong>. Every day is in your
            case.
          </>
        ) : (
          'The day for each thing is in your case.'
        )}{' '}
        If something is not done by its day, tell us.
      </Words>
      {certificateAsked ? (
        <CertificateDue on={certificateDueOn} needed={certificateNeeded} />
      ) : (
        <Words>You did not ask for a certificate. If you need one after all, you can ask in your case.</Words>
      )}
      <Words>The last day to appeal has not moved.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See what was agreed</Action>
    </LetterPage>
  ),
}
