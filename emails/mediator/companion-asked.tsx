import { moment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To a mediator: would you come with a colleague? */
export const companionAsked: Template<'companion-asked'> = {
  subject: ({ reference, as }) =>
    `Would you come ${as === 'observer' ? 'to watch' : 'as co-mediator'}? – ${reference}`,
  Body: ({ dear, reference, caseUrl, council, as, startsAt }) => (
    <LetterPage title={as === 'observer' ? 'Would you come to watch?' : 'Would you co-mediate?'} dear={dear}>
      <Words>
        In case <strong>{reference}</strong> with {council}{' '}
        {as === 'observer' ? 'you could watch a colleague' : 'a colleague would like your help'}.{' '}
        {startsAt ? (
          <>
            The meeting is on <strong>{moment(startsAt)}</strong>.
          </>
        ) : (
          'There is no time for the meeting yet.'
        )}
      </Words>
      <Action href={caseUrl}>Say yes or no</Action>
    </LetterPage>
  ),
}
