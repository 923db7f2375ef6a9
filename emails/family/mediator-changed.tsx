import { moment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family and the bodies: the mediator cannot go on, and who does. */
export const mediatorChanged: Template<'mediator-changed'> = {
  subject: ({ reference, next }) =>
    `${next ? 'Another mediator has the case' : 'We look for another mediator'} – ${reference}`,
  Body: ({ dear, reference, caseUrl, before, next, lost }) => (
    <LetterPage title={next ? 'Another mediator has the case' : 'We look for another mediator'} dear={dear}>
      <Words>
        {before} cannot go on with case <strong>{reference}</strong>.{' '}
        {next ? (
          <>
            The mediator is now <strong>{next}</strong>.
          </>
        ) : (
          'We ask another mediator and write to you as soon as we have one.'
        )}
      </Words>
      {lost && (
        <Words>
          The time that was held, <strong>{moment(lost)}</strong>, is free again. You get other times to
          choose from.
        </Words>
      )}
      <Words>The days that the rules give run on.</Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
