import { meetingTime } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To those who were told of them, and to themselves: somebody does not come with the mediator after all. */
export const companionEnded: Template<'companion-ended'> = {
  subject: ({ reference, as }) =>
    `No ${as === 'observer' ? 'observer' : 'second mediator'} comes – ${reference}`,
  Body: ({ dear, reference, caseUrl, name, as, meeting }) => (
    <LetterPage title={`No ${as === 'observer' ? 'observer' : 'second mediator'} comes`} dear={dear}>
      <Words>
        <strong>{name}</strong> does not come to the meeting in case <strong>{reference}</strong>.
        {!meeting && ' Nothing else changes.'}
      </Words>
      {meeting && (
        <Words>
          The file with this email takes <strong>{meetingTime(meeting)}</strong> out of your calendar.
        </Words>
      )}
      <Action href={caseUrl}>Open</Action>
    </LetterPage>
  ),
}
