import { moment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To a mediator who takes over from a colleague. */
export const caseHandedOver: Template<'case-handed-over'> = {
  subject: ({ reference }) => `You have taken over a case – ${reference}`,
  Body: ({ dear, reference, caseUrl, council, startsAt, meeting }) => (
    <LetterPage title="You have taken over a case" dear={dear}>
      <Words>
        Case <strong>{reference}</strong> with {council} was handed over to you, because a colleague cannot go
        on with it.
      </Words>
      <Words>
        {startsAt ? (
          <>
            The meeting stays on <strong>{moment(startsAt)}</strong>.
            {meeting && ' It is held and not booked yet: the file with this email marks it as not certain.'}
          </>
        ) : (
          'What comes next stands on its page.'
        )}{' '}
        If you cannot take it, say so there as soon as you can.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
