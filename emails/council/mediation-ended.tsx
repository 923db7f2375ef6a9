import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To council, board and mediator: the mediation is over, and how. */
export const mediationEnded: Template<'mediation-ended'> = {
  subject: ({ reference }) => `Mediation has ended – ${reference}`,
  Body: ({ dear, reference, caseUrl, how }) => (
    <LetterPage title="Mediation has ended" dear={dear}>
      <Words>
        Mediation in case <strong>{reference}</strong> has ended. {says[how]}
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}

const says = {
  withdrawn: 'The family no longer wants it. There is no meeting to hold or to prepare.',
  settled:
    'It is settled in writing, and there is no meeting to hold. What was agreed has its days in the case.',
  superseded:
    'The council has decided anew. The new decision has a case of its own, if the family wants one.',
  unpursued: 'The family could not be reached. There is no meeting to hold or to prepare.',
  meeting_ended: 'The mediator has recorded that the meeting ended.',
} as const
