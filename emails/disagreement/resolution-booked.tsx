import { LetterPage } from '../parts/letter-page'
import { MeetingCard } from '../parts/meeting-card'
import { NoMediation } from '../parts/no-mediation'
import { Action, listed, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody who comes: when and where a disagreement is talked about, and with whom. */
export const resolutionBooked: Template<'resolution-booked'> = {
  subject: ({ reference }) => `Meeting about a disagreement – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting, with: others, needsAccount }) => (
    <LetterPage title="Meeting about a disagreement" dear={dear}>
      <MeetingCard title="The meeting" meeting={meeting} />
      {others.length > 0 && <Words>You meet {listed(others)}.</Words>}
      <NoMediation />
      <Words>
        The number of the disagreement is <strong>{reference}</strong>. You may stop at any time.
      </Words>
      {needsAccount && <Action href={caseUrl}>Open it</Action>}
    </LetterPage>
  ),
}
