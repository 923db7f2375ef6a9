import { shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { MeetingCard } from '../parts/meeting-card'
import { Action, Part, Points, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody who comes: the time stays, and something else about the meeting is otherwise. The calendar entry follows. */
export const meetingChanged: Template<'meeting-changed'> = {
  subject: ({ reference, meeting, changed }) =>
    `${subjects[changed]}: ${shortMoment(meeting.startsAt)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting, with: others, changed }) => (
    <LetterPage title={titles[changed]} dear={dear}>
      <Words>The time stays as it was.</Words>
      <MeetingCard title="Your meeting" meeting={meeting} />
      <Words>The file with this email brings your calendar up to date.</Words>
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

const subjects = { who_comes: 'Who comes to the meeting', place: 'Where the meeting is' }
const titles = { who_comes: 'Somebody else comes to the meeting', place: 'Where the meeting is' }
