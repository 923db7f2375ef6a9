import type { LetterProps } from '../letter'
import { LetterPage } from '../parts/letter-page'
import { NoMediation } from '../parts/no-mediation'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To each party: everybody agreed to take part, or somebody stopped, or the meeting was called off. */
export const resolutionNews: Template<'resolution-news'> = {
  subject: ({ news, reference }) => `${titles[news]} – ${reference}`,
  Body: ({ dear, reference, caseUrl, news, who, needsAccount }) => (
    <LetterPage title={titles[news]} dear={dear}>
      <Words>{says[news](who)}</Words>
      <NoMediation />
      <Words>
        The number of the disagreement is <strong>{reference}</strong>.
      </Words>
      {needsAccount && <Action href={caseUrl}>Open it</Action>}
    </LetterPage>
  ),
}

type News = LetterProps['resolution-news']['news']

const titles: Record<News, string> = {
  all_agreed: 'Everybody takes part',
  stopped: 'There will be no meeting about the disagreement',
  called_off: 'The meeting about the disagreement was called off',
}

const says: Record<News, (who: string) => string> = {
  all_agreed: () => 'Everybody who was asked takes part. We find somebody to help you, and a time.',
  stopped: (who) =>
    `${who} does not take part, or not any more. Nobody needs a reason for that, and it is held against nobody. So this ends here.`,
  called_off: () => 'The time is free again. We look for another one.',
}
