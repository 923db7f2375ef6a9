import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Points, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: a day of the agreement has passed, and what it can do. */
export const undertakingMissed: Template<'undertaking-missed'> = {
  subject: ({ reference }) => `Something you agreed was not done in time – ${reference}`,
  Body: ({ dear, reference, caseUrl, body, dueOn }) => (
    <LetterPage title="Something you agreed was not done in time" dear={dear}>
      <Words>
        It was due{body ? ` from ${body}` : ''} by <strong>{fullDay(dueOn)}</strong>, and nobody has told us
        that it is done.
      </Words>
      <Points
        items={[
          'If it is done, tell us the day. That is all.',
          'If it is not, we have a letter ready for you to send in your own name. You can change every word.',
          'Your days to appeal are not moved by this.',
        ]}
      />
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See what you can do</Action>
    </LetterPage>
  ),
}
