import type { LetterProps } from '../letter'
import { LetterPage } from '../parts/letter-page'
import { NoMediation } from '../parts/no-mediation'
import { Action, Part, Words } from '../parts/words'
import type { Template } from '../template'

/** To each party: how it came out. What was agreed stands on the page, or here for whoever cannot sign in. */
export const resolutionOutcome: Template<'resolution-outcome'> = {
  subject: ({ reference }) => `How the disagreement came out – ${reference}`,
  Body: ({ dear, reference, caseUrl, result, isFamily, needsAccount, agreedPoints }) => (
    <LetterPage title="How the disagreement came out" dear={dear}>
      <Words>
        {says[result]} The number of the disagreement is <strong>{reference}</strong>.
      </Words>
      {agreedPoints && (
        <>
          <Part>What was agreed, in your words</Part>
          {agreedPoints.split('\n').map((line, at) => (
            <Words key={at}>{line}</Words>
          ))}
        </>
      )}
      {needsAccount && (
        <Action href={caseUrl}>{result === 'not_settled' ? 'Open it' : 'Read what was agreed'}</Action>
      )}
      <NoMediation />
      {isFamily && (
        <Words>
          If you also have a decision of your council that you may appeal about, look at its last day in your
          cases. It has not moved.
        </Words>
      )}
    </LetterPage>
  ),
}

const says: Record<LetterProps['resolution-outcome']['result'], string> = {
  settled: 'You met, and the disagreement is settled.',
  part_settled: 'You met, and part of the disagreement is settled.',
  not_settled: 'You met, and the disagreement is not settled.',
}
