import { shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { MeetingFacts } from '../parts/meeting-facts'
import type { Template } from '../template'

/** To everybody who comes: when, how and with whom. A calendar file comes with it. */
export const meetingBooked: Template<'meeting-booked'> = {
  subject: ({ reference, meeting }) => `Meeting booked: ${shortMoment(meeting.startsAt)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting, with: others }) => (
    <LetterPage title="The meeting is booked" dear={dear}>
      <MeetingFacts
        title="Your meeting"
        fileDoes="puts the meeting in your calendar"
        {...{ meeting, others, reference, caseUrl }}
      />
    </LetterPage>
  ),
}
