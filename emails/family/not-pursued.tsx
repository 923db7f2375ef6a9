import { AppealDates } from '../parts/date-card'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To a family that could not be reached: the case is closed, and what stays open to it. */
export const notPursued: Template<'not-pursued'> = {
  subject: ({ reference }) => `We did not hear from you, and closed your case – ${reference}`,
  Body: ({ dear, reference, caseUrl, appeal, certificateNeeded }) => (
    <LetterPage title="We did not hear from you, and closed your case" dear={dear}>
      <Words>
        We wrote and rang, and did not hear from you. So we closed your case. That is held against nobody.
      </Words>
      <Words>
        {certificateNeeded
          ? 'You can still ask us for a certificate: open your case and press one button, or ring us.'
          : 'You need no certificate for this decision.'}
      </Words>
      <AppealDates appeal={appeal} />
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>Open your case</Action>
    </LetterPage>
  ),
}
