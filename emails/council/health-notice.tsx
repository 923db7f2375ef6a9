import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Points, Words } from '../parts/words'
import type { Template } from '../template'

/** To an integrated care board: health care is in issue, and it takes part. */
export const healthNotice: Template<'health-notice'> = {
  subject: ({ reference }) => `Health care is in issue in a mediation – ${reference}`,
  Body: ({ dear, reference, caseUrl, council, toldOn, healthOnly, holdByDueOn }) => (
    <LetterPage title="Health care is in issue in a mediation" dear={dear}>
      <Words>
        A family wants mediation about a decision of {council}, and {healthOnly ? 'all' : 'part'} of it is
        about health care. You were told on {fullDay(toldOn)}. The case is <strong>{reference}</strong>. The
        issues are in the portal, and not in this email.
      </Words>
      <Points
        items={[
          'Sign in and say that you have this notice.',
          'When a time is held: name who comes. One of them must be able to decide there and then.',
          ...(healthOnly
            ? ['You arrange the meeting: only health is in issue (SEND Regulations 2014, regulation 35).']
            : []),
          ...(holdByDueOn ? [<>The meeting is due by {fullDay(holdByDueOn)}.</>] : []),
        ]}
      />
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}
