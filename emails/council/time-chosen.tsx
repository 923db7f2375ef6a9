import { dayAndMonth } from '@/lib/law/calendar/date'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { MeetingCard } from '../parts/meeting-card'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To council and board: a time is held for you; name who comes. */
export const timeChosen: Template<'time-chosen'> = {
  subject: ({ reference, confirmBy }) =>
    `Name who comes${confirmBy ? ` by ${dayAndMonth(confirmBy)}` : ''} – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting, confirmBy }) => (
    <LetterPage title="The family has chosen a time" dear={dear}>
      <MeetingCard title="Held, not booked yet" meeting={meeting} />
      <Words>
        {confirmBy ? (
          <>
            By <strong>{fullDay(confirmBy)}</strong>
          </>
        ) : (
          'Within 2 working days'
        )}
        , name who comes, and say that this person can decide there and then. That books the meeting. If
        nobody is named by then, the time is freed.
      </Words>
      <Words>
        The case is <strong>{reference}</strong>.
      </Words>
      <Action href={caseUrl}>Name who comes</Action>
    </LetterPage>
  ),
}
