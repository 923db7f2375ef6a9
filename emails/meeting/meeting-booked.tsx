import { shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { MeetingCard } from '../parts/meeting-card'
import { Action, Part, Points, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody who comes: when, how and with whom. A calendar file comes with it. */
export const meetingBooked: Template<'meeting-booked'> = {
  subject: ({ reference, meeting }) => `Meeting booked: ${shortMoment(meeting.startsAt)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting, with: others }) => (
    <LetterPage title="The meeting is booked" dear={dear}>
      <MeetingCard title="Your meeting" meeting={meeting} />
      <Words>The file with this email puts the meeting in your calendar.</Words>
      {others.length > 0 && (
        <>
          <Part>Who comes</Part>
          <Points items={others} />
        </>
      )}
      <Words>
        If you cannot come, tell us as soon as you know. The case is <strong>{reference}</strong>.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
