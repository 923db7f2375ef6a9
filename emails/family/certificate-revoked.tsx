import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: a certificate should not have been issued, and what comes in its place. */
export const certificateRevoked: Template<'certificate-revoked'> = {
  subject: ({ number }) => `Your mediation certificate does not stand any more – ${number}`,
  Body: ({ dear, reference, caseUrl, number, issuedOn, insteadDueOn }) => (
    <LetterPage title="Your certificate does not stand any more" dear={dear}>
      <Words>
        We gave you certificate <strong>{number}</strong>, dated {fullDay(issuedOn)}. It was wrong, so we have
        taken it back. That is our mistake, not yours. We are sorry.
      </Words>
      <Words>Please do not use it. If you have sent it to the SEND Tribunal, ring us today.</Words>
      {insteadDueOn ? (
        <Words>
          You will get another certificate by {fullDay(insteadDueOn)}. Do not wait with your appeal: the last
          day to appeal on your case’s page still counts.
        </Words>
      ) : (
        <Words>Ring us, and we will tell you what this means for you and what you can do.</Words>
      )}
      <Action href={caseUrl}>See your case</Action>
      <CaseNumber reference={reference} />
    </LetterPage>
  ),
}
