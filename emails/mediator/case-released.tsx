import { meetingTime } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To a mediator who has a case no more. A meeting of it goes out of their calendar. */
export const caseReleased: Template<'case-released'> = {
  subject: ({ reference }) => `You do not have this case any more – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting }) => (
    <LetterPage title="You do not have this case any more" dear={dear}>
      <Words>
        Case <strong>{reference}</strong> is not yours any more, and you cannot open it now. There is nothing
        for you to do.
      </Words>
      {meeting && (
        <Words>
          You do not come to the meeting on <strong>{meetingTime(meeting)}</strong>. The file with this email
          takes it out of your calendar.
        </Words>
      )}
      <Action href={caseUrl}>Open your cases</Action>
    </LetterPage>
  ),
}
