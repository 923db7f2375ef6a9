import type { LetterProps } from '../letter'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To whoever decides now, or stands beside them: the case is open to them. */
export const instructionsConfirmed: Template<'instructions-confirmed'> = {
  subject: ({ reader, reference }) => `${titles[reader]} – ${reference}`,
  Body: ({ dear, reference, caseUrl, reader }) => (
    <LetterPage title={titles[reader]} dear={dear}>
      <Words>{says[reader]}</Words>
      <Words>No date has moved. You see all of them in the case.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See the case</Action>
    </LetterPage>
  ),
}

type Reader = LetterProps['instructions-confirmed']['reader']

const titles: Record<Reader, string> = {
  young_person: 'Your case is open to you',
  supporter: 'You can see the case again',
  alternative_person: 'You decide in this case',
}

const says: Record<Reader, string> = {
  young_person:
    'Thank you for telling us what you want. You can now sign in with this email address, see your case and decide. You may bring somebody to help you.',
  supporter:
    'The young person would like you beside them. You can see the case and help. They decide what happens in it.',
  alternative_person:
    'It was recorded that the young person cannot decide this themselves, so you decide for them. If that changes, tell us.',
}
