import { meetingTime, shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To those who were asked about another time: the meeting stays where it is. */
export const meetingStands: Template<'meeting-stands'> = {
  subject: ({ reference, startsAt }) => `The meeting stays on ${shortMoment(startsAt)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, startsAt, endsAt }) => (
    <LetterPage title="The meeting stays where it is" dear={dear}>
      <Words>
        Another time was asked for, and it cannot be. The meeting is still on{' '}
        <strong>{meetingTime({ startsAt, endsAt })}</strong>.
      </Words>
      <Words>
        If you cannot come then, tell us as soon as you know. The case is <strong>{reference}</strong>.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
