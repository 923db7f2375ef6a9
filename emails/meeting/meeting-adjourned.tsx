import { shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody in the case: a meeting that had begun goes on another day. */
export const meetingAdjourned: Template<'meeting-adjourned'> = {
  subject: ({ reference }) => `The meeting goes on another day – ${reference}`,
  Body: ({ dear, reference, caseUrl, startedAt, next }) => (
    <LetterPage title="The meeting goes on another day" dear={dear}>
      <Words>
        The meeting of <strong>{shortMoment(startedAt)}</strong> was adjourned.{' '}
        {next
          ? 'The rest of it is booked: the day and time come in a letter of their own.'
          : 'The mediator offers times for the rest of it.'}{' '}
        The days that the rules give run on.
      </Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
