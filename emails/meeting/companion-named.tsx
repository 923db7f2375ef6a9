import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family and the bodies: somebody comes with the mediator, and can be refused. */
export const companionNamed: Template<'companion-named'> = {
  subject: ({ reference, as }) =>
    `${as === 'observer' ? 'An observer' : 'A second mediator'} would like to come – ${reference}`,
  Body: ({ dear, reference, caseUrl, name, as }) => (
    <LetterPage title="Somebody comes with your mediator" dear={dear}>
      <Words>
        <strong>{name}</strong>{' '}
        {as === 'observer'
          ? 'is learning to mediate and would like to watch. They take no part and keep everything to themselves.'
          : 'helps your mediator to run the meeting. Your mediator stays the same.'}
      </Words>
      <Words>
        If you do not want that, say so on the page of the case, <strong>{reference}</strong>. You need give
        no reason, and the meeting takes place without them.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
