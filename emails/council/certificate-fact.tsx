import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To council and board: that a certificate was issued, and when. Nothing else about it. */
export const certificateFact: Template<'certificate-fact'> = {
  subject: ({ reference }) => `A certificate has been issued – ${reference}`,
  Body: ({ dear, reference, caseUrl, issuedOn }) => (
    <LetterPage title="A certificate has been issued" dear={dear}>
      <Words>
        In case <strong>{reference}</strong>, a mediation certificate was issued on {fullDay(issuedOn)}.
      </Words>
      <Words>You need do nothing because of this email.</Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
