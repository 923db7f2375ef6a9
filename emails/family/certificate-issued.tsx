import { fullDay } from '../parts/days'
import { AppealDates } from '../parts/date-card'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: the certificate is there, and the dates that count from it. */
export const certificateIssued: Template<'certificate-issued'> = {
  subject: ({ number }) => `Your mediation certificate is ready – ${number}`,
  Body: ({ dear, reference, caseUrl, number, kind, issuedOn, appeal }) => (
    <LetterPage title="Your mediation certificate is ready" dear={dear}>
      <Words>
        Certificate <strong>{number}</strong> is dated {fullDay(issuedOn)}. {says[kind]}
      </Words>
      <Words>
        If you appeal to the SEND Tribunal, send a copy with your appeal. You decide whether to appeal.
      </Words>
      <Action href={caseUrl}>Get your certificate</Action>
      <AppealDates appeal={appeal} />
      <CaseNumber reference={reference} />
    </LetterPage>
  ),
}

const says = {
  information_given: 'It says that you had information about mediation and chose not to meet.',
  withdrew: 'It says that you had information about mediation and no longer want to meet.',
  took_part: 'It says that you took part in mediation.',
  not_arranged: 'It says that you wanted mediation and it was not arranged in time.',
} as const
