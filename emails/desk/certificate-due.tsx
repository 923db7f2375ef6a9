import { dayAndMonth } from '@/lib/law/calendar/date'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To an adviser: a certificate is owed, of which kind, by when. */
export const certificateDue: Template<'certificate-due'> = {
  subject: ({ reference, dueOn }) =>
    `Certificate due ${dueOn ? `by ${dayAndMonth(dueOn)}` : 'in 3 working days'} – ${reference}`,
  Body: ({ dear, reference, caseUrl, kind, dueOn }) => (
    <LetterPage title="A certificate is due" dear={dear}>
      <Words>
        Case <strong>{reference}</strong> needs a certificate: {kinds[kind]}. It is due{' '}
        <strong>{dueOn ? `by ${fullDay(dueOn)}` : 'in 3 working days'}</strong>.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}

const kinds = {
  information_given: 'information given, no mediation wanted',
  withdrew: 'mediation no longer wanted',
  took_part: 'took part in mediation',
  not_arranged: 'mediation not arranged in time',
} as const
