import { dayAndMonth } from '@/lib/law/calendar/date'
import { act } from '../parts/acts'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Points, Words } from '../parts/words'
import type { Template } from '../template'

/** To a council's or ICB's address for notices and whoever leads there: something it owes is late. */
export const councilDutyLate: Template<'council-duty-late'> = {
  subject: ({ dueOn, reference }) => `Late since ${dayAndMonth(dueOn)}: please act – ${reference}`,
  Body: ({ dear, reference, caseUrl, body, duty, dueOn }) => (
    <LetterPage title="Something you owe is late" dear={dear}>
      <Words>
        In case <strong>{reference}</strong> this was due from {body} by <strong>{fullDay(dueOn)}</strong> and
        is not done: to {act(duty)}.
      </Words>
      <Points
        items={[
          'Do it today in the portal, or say there why you cannot.',
          'The family’s days and yours run on meanwhile.',
          'How late it is stays on the record of the case.',
        ]}
      />
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
