import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To whoever would bring somebody: whether they may. */
export const guestAnswered: Template<'guest-answered'> = {
  subject: ({ mayCome, reference }) => `${title(mayCome)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, mayCome }) => (
    <LetterPage title={title(mayCome)} dear={dear}>
      <Words>
        {mayCome
          ? 'The others have agreed. The person whom you named may come to the meeting.'
          : 'The others did not all agree, and the mediator says no as well. The meeting goes on without the person whom you named. Ring us if you cannot come without them.'}
      </Words>
      <Words>
        The case number is <strong>{reference}</strong>.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}

const title = (mayCome: boolean) =>
  mayCome ? 'The person you named may come' : 'The person you named may not come'
