import { shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { MeetingFacts } from '../parts/meeting-facts'
import { Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody who comes: the time stays, and something else about the meeting is otherwise. The calendar entry follows. */
export const meetingChanged: Template<'meeting-changed'> = {
  subject: ({ reference, meeting, changed }) =>
    `${subjects[changed]}: ${shortMoment(meeting.startsAt)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting, with: others, changed }) => (
    <LetterPage title={titles[changed]} dear={dear}>
      <Words>The time stays as it was.</Words>
      <MeetingFacts
        title="Your meeting"
        fileDoes="brings your calendar up to date"
        {...{ meeting, others, reference, caseUrl }}
      />
    </LetterPage>
  ),
}

const subjects = { who_comes: 'Who comes to the meeting', place: 'Where the meeting is' }
const titles = { who_comes: 'Somebody else comes to the meeting', place: 'Where the meeting is' }
