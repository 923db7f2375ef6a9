import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To the council or ICB: what the family says of something that it reported as done. */
export const undertakingAnswered: Template<'undertaking-answered'> = {
  subject: ({ reference, answer }) =>
    answer === 'confirmed'
      ? `The family confirms that it is done – ${reference}`
      : `The family says that something is missing – ${reference}`,
  Body: ({ dear, reference, caseUrl, answer }) => (
    <LetterPage
      title={
        answer === 'confirmed'
          ? 'The family confirms that it is done'
          : 'The family says that something is missing'
      }
      dear={dear}
    >
      <Words>
        {answer === 'confirmed' ? (
          <>
            In case <strong>{reference}</strong> the family has confirmed that something you agreed is done.
            You need do nothing more about it.
          </>
        ) : (
          <>
            In case <strong>{reference}</strong> the family says that something you reported as done is not
            done. Its day stands. Read what is missing in the portal.
          </>
        )}
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
