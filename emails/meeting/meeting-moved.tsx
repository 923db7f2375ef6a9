import { moment, shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { MeetingFacts } from '../parts/meeting-facts'
import { Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody who comes: the meeting has another time, another mediator, or both. The calendar entry changes with it. */
export const meetingMoved: Template<'meeting-moved'> = {
  subject: ({ reference, meeting, wasAt }) =>
    `${wasAt ? 'Meeting moved' : 'Another mediator'}: ${shortMoment(meeting.startsAt)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting, with: others, wasAt, mediator }) => (
    <LetterPage
      title={wasAt ? 'The meeting has another time' : 'Another mediator runs the meeting'}
      dear={dear}
    >
      {wasAt && (
        <Words>
          The meeting is not on <strong>{moment(wasAt)}</strong> any more.
        </Words>
      )}
      {mediator && (
        <Words>
          The mediator is now <strong>{mediator}</strong>.{!wasAt && ' The time stays as it was.'}
        </Words>
      )}
      <MeetingFacts
        title={wasAt ? 'It is now' : 'Your meeting'}
        fileDoes="changes the meeting in your calendar"
        {...{ meeting, others, reference, caseUrl }}
      />
    </LetterPage>
  ),
}
