import { shortMoment, fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { MeetingCard } from '../parts/meeting-card'
import { Action, CaseNumber, listed, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: the time is held, and who must answer before it is booked. */
export const timeHeld: Template<'time-held'> = {
  subject: ({ meeting }) => `We hold ${shortMoment(meeting.startsAt)} for your meeting`,
  Body: ({ dear, reference, caseUrl, meeting, waitingFor, answerBy }) => (
    <LetterPage title="We hold the time you chose" dear={dear}>
      <MeetingCard title="Held, not booked yet" meeting={meeting} />
      <Words>
        We are waiting for {listed(waitingFor)} to name who comes and can decide. We asked for this by{' '}
        {fullDay(answerBy)}. Until they are named, the time is only held.
      </Words>
      <Words>We write to you when the meeting is booked.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your case</Action>
    </LetterPage>
  ),
}
