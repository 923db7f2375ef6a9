import { fullDay } from '../parts/days'
import { londonDate } from '@/lib/law/calendar/date'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody who came: the meeting stopped and goes on another day. */
export const meetingAdjourned: Template<'meeting-adjourned'> = {
  subject: ({ reference }) => `The meeting goes on another day – ${reference}`,
  Body: ({ dear, reference, caseUrl, startsAt, next }) => (
    <LetterPage title="The meeting goes on another day" dear={dear}>
      <Words>
        The meeting on <strong>{fullDay(londonDate(new Date(startsAt)))}</strong> stopped before it was
        finished.{' '}
        {next
          ? 'The next one is booked. You get the day and time in a letter of its own.'
          : 'We write to you about the next one.'}
      </Words>
      <Words>
        The mediation is over only when the last meeting has ended. The case is <strong>{reference}</strong>.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
