import { fullDay } from '../parts/days'
import { AppealDates } from '../parts/date-card'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: the council decided anew; which letter counts now, and from when. */
export const superseded: Template<'superseded'> = {
  subject: ({ newReference }) => `A new decision: please use the new dates – ${newReference}`,
  Body: ({ dear, caseUrl, reference, newReference, oldLetterOn, newLetterOn, contactBy, appeal }) => (
    <LetterPage title="A new decision: please use the new dates" dear={dear}>
      <Words>
        Your council sent you a new decision, with a letter dated <strong>{fullDay(newLetterOn)}</strong>.
        That letter counts now.
        {oldLetterOn && ` The letter dated ${fullDay(oldLetterOn)} does not count any more.`}
      </Words>
      <Words>
        We closed case {reference} and opened a new one. Look at what is in it, and send it to us if you want
        a meeting or a certificate.{contactBy && ` Do that by ${fullDay(contactBy)}.`}
      </Words>
      <AppealDates appeal={appeal} />
      <Words>
        A certificate about the old decision is no good for the new one. What your council agreed with you in
        writing before still stands.
      </Words>
      <CaseNumber reference={newReference} />
      <Action href={caseUrl}>Open your new case</Action>
    </LetterPage>
  ),
}
