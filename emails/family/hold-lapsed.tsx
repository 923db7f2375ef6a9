import { moment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: nobody was named in time, so the held time is gone. */
export const holdLapsed: Template<'hold-lapsed'> = {
  subject: ({ reference }) => `Please choose another time – ${reference}`,
  Body: ({ dear, reference, caseUrl, startsAt }) => (
    <LetterPage title="Please choose another time" dear={dear}>
      <Words>
        We held {moment(startsAt)} for your meeting. Nobody who can decide was named in time, so we no longer
        hold it. This is not because of anything you did.
      </Words>
      <Words>You can choose again now. If no time is left, we ask your mediator for more.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See the times</Action>
    </LetterPage>
  ),
}
