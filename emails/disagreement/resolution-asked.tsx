import { LetterPage } from '../parts/letter-page'
import { NoMediation } from '../parts/no-mediation'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To each party: somebody asks to settle a disagreement with help. Yes and no weigh the same. */
export const resolutionAsked: Template<'resolution-asked'> = {
  subject: ({ reference }) => `A disagreement to settle: will you take part? – ${reference}`,
  Body: ({ dear, reference, caseUrl, from, needsAccount }) => (
    <LetterPage title="Will you take part?" dear={dear}>
      <Words>
        {from} would like to settle a disagreement with you, with the help of somebody who takes no side. Its
        number is <strong>{reference}</strong>.
      </Words>
      <Words>
        Nobody has to take part: not you, and not the others. You may say no, and you may stop at any time.
      </Words>
      <NoMediation />
      {needsAccount ? (
        <Action href={caseUrl}>Read what it is about</Action>
      ) : (
        <Words>Please ring us and say whether you take part. We tell you what it is about.</Words>
      )}
    </LetterPage>
  ),
}
