import { meetingTime, shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody who was to come: there is no meeting at that time. The calendar file takes it out again. */
export const meetingCancelled: Template<'meeting-cancelled'> = {
  subject: ({ reference, meeting }) => `Meeting cancelled: ${shortMoment(meeting.startsAt)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting, why, isOver }) => (
    <LetterPage title="The meeting is cancelled" dear={dear}>
      <Words>
        There is no meeting on <strong>{meetingTime(meeting)}</strong>. The file with this email takes it out
        of your calendar.
      </Words>
      {why && <Words>Why: {why}</Words>}
      <Words>
        {!isOver && 'The days that the rules give run on. We write to you about another time. '}
        The case is <strong>{reference}</strong>.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
