import { meetingTime, shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To an officer in whose place somebody else comes. The calendar file takes the meeting out again. */
export const officerReplaced: Template<'officer-replaced'> = {
  subject: ({ reference, meeting }) =>
    `You are not needed on ${shortMoment(meeting.startsAt)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting }) => (
    <LetterPage title="Somebody else comes in your place" dear={dear}>
      <Words>
        The meeting on <strong>{meetingTime(meeting)}</strong> stands, and somebody else comes to it in your
        place. The file with this email takes it out of your calendar.
      </Words>
      <Words>
        If that is not right, speak with your colleagues. The case is <strong>{reference}</strong>.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
