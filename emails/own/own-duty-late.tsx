import { dayAndMonth } from '@/lib/law/calendar/date'
import { act } from '../parts/acts'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To an adviser or a mediator: what they owe is late. */
export const ownDutyLate: Template<'own-duty-late'> = {
  subject: ({ dueOn, reference }) => `Late since ${dayAndMonth(dueOn)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, duty, dueOn }) => (
    <LetterPage title="Something of yours is late" dear={dear}>
      <Words>
        In case <strong>{reference}</strong> it was for you to {act(duty)} by{' '}
        <strong>{fullDay(dueOn)}</strong>. Please do it today. If you cannot, ring us, and somebody else does.
      </Words>
      <Action href={caseUrl}>Do it now</Action>
    </LetterPage>
  ),
}
