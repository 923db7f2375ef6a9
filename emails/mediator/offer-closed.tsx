import { LetterPage } from '../parts/letter-page'
import { Words } from '../parts/words'
import type { Template } from '../template'

/** To a mediator: this case is no longer offered to you. It has no link, because the case is no longer theirs to see. */
export const offerClosed: Template<'offer-closed'> = {
  subject: ({ reference }) => `A case is no longer offered to you – ${reference}`,
  Body: ({ dear, reference, why }) => (
    <LetterPage title="A case is no longer offered to you" dear={dear}>
      <Words>
        {says[why]} The case was <strong>{reference}</strong>.
      </Words>
      <Words>You need do nothing.</Words>
    </LetterPage>
  ),
}

const says = {
  lapsed: 'The time to answer has passed, so we ask somebody else.',
  withdrawn: 'We have taken back our offer.',
} as const
