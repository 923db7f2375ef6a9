import { shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { MeetingCard } from '../parts/meeting-card'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody who comes, as the meeting draws near: when and how, once more. */
export const meetingSoon: Template<'meeting-soon'> = {
  subject: ({ reference, meeting }) => `Your meeting: ${shortMoment(meeting.startsAt)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting }) => (
    <LetterPage title="Your meeting is soon" dear={dear}>
      <MeetingCard title="Your meeting" meeting={meeting} />
      <Words>
        Nothing has changed. If you cannot come, tell us as soon as you know. The case is{' '}
        <strong>{reference}</strong>.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
