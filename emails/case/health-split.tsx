import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To family, council and ICB: health has a session of its own, and nobody has to wait for the other. */
export const healthSplit: Template<'health-split'> = {
  subject: ({ newReference }) => `Health has a meeting of its own – ${newReference}`,
  Body: ({ dear, reference, newReference, caseUrl, reader }) => (
    <LetterPage title="Health has a meeting of its own" dear={dear}>
      <Words>
        Not everybody who has to come about health can come in time. So case <strong>{reference}</strong> goes
        on without health, and health is case <strong>{newReference}</strong>.
      </Words>
      <Words>
        {reader === 'family'
          ? 'You need not wait with the first meeting. After it you can have your certificate. No date has moved.'
          : 'The days of each count from when they began. No date has moved.'}
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
