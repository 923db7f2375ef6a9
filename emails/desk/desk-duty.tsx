import { dayAndMonth } from '@/lib/law/calendar/date'
import { title } from '../parts/acts'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To everybody at the desk: somebody owes something, and it has come to us. */
export const deskDuty: Template<'desk-duty'> = {
  subject: ({ dueOn, isLate, reference }) =>
    `${isLate ? 'Late since' : 'Not arranged, due'} ${dayAndMonth(dueOn)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, who, duty, dueOn, isLate }) => (
    <LetterPage title={isLate ? 'A case is late' : 'A case needs you'} dear={dear}>
      <Words>
        Case <strong>{reference}</strong>. {title(duty)}: this is for {who.replace(/^The /, 'the ')} to do.{' '}
        {isLate ? 'It was' : 'It is'} due by <strong>{fullDay(dueOn)}</strong>.
      </Words>
      <Words>They have been written to. Whoever of you takes it: ring them, and mark the task as done.</Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
