import { shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { MeetingCard } from '../parts/meeting-card'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To the mediator: the family took one of your times, and it is held in your diary. */
export const timeChosenMediator: Template<'time-chosen-mediator'> = {
  subject: ({ reference, meeting }) => `${shortMoment(meeting.startsAt)} is held – ${reference}`,
  Body: ({ dear, reference, caseUrl, meeting }) => (
    <LetterPage title="The family has chosen a time" dear={dear}>
      <MeetingCard title="Held, not booked yet" meeting={meeting} />
      <Words>
        The time is held in your diary for case <strong>{reference}</strong>. The file with this email marks
        it in your own calendar as not certain yet. We write to you when it is booked, or when it is freed.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
