import { dayAndMonth } from '@/lib/law/calendar/date'
import { act, title } from '../parts/acts'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To an adviser or a mediator: what they owe, and by when. */
export const ownDutyDue: Template<'own-duty-due'> = {
  subject: ({ duty, dueOn, by5pm, reference }) =>
    `${title(duty)} by ${by5pm ? '5pm on ' : ''}${dayAndMonth(dueOn)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, duty, dueOn, by5pm }) => (
    <LetterPage title={title(duty)} dear={dear}>
      <Words>
        In case <strong>{reference}</strong> it is for you to {act(duty)} by{' '}
        <strong>
          {by5pm && '5pm on '}
          {fullDay(dueOn)}
        </strong>
        .
      </Words>
      <Action href={caseUrl}>Do it now</Action>
    </LetterPage>
  ),
}
