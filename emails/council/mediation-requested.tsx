import { dayAndMonth } from '@/lib/law/calendar/date'
import type { LetterProps } from '../letter'
import { AuthorityDates } from '../parts/date-card'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Part, Points, Words } from '../parts/words'
import type { Template } from '../template'

/** To the arranging body: the statutory notice that a family wants mediation. With it the 30 days begin. */
export const mediationRequested: Template<'mediation-requested'> = {
  subject: ({ reference, holdByDueOn, healthOnly }) => {
    const next = healthOnly ? 'tell your integrated care board' : 'hold within 30 days'
    return `Mediation requested: ${holdByDueOn ? `hold by ${dayAndMonth(holdByDueOn)}` : next} – ${reference}`
  },
  Body: ({ dear, reference, caseUrl, body, ...days }) => (
    <LetterPage title="A family asks for mediation" dear={dear}>
      <Words>
        This is notice to {body}, given on {fullDay(days.toldOn)}, that a family wants mediation about a
        decision of yours. The case is <strong>{reference}</strong>. Whom it is about and what the family
        wants to discuss is in the portal, and not in this email.
      </Words>
      <HoldBy {...days} />
      <Part>What to do</Part>
      <Points
        items={[
          <>
            {days.acknowledgeBy ? `By ${fullDay(days.acknowledgeBy)}` : 'Within 2 working days'}: sign in and
            say that you have this notice.
          </>,
          'When a time is held: name who comes. One of them must be able to decide there and then.',
          ...(days.icbNoticeDueOn
            ? [
                <>
                  By {fullDay(days.icbNoticeDueOn)}: tell the integrated care board. Health care is in issue.
                </>,
              ]
            : []),
          'If you cannot arrange a meeting in time: tell us as soon as you know.',
        ]}
      />
      <Action href={caseUrl}>Open the case</Action>
    </LetterPage>
  ),
}

type Days = Pick<LetterProps['mediation-requested'], 'healthOnly' | 'holdByDueOn' | 'holdBySafeOn'>

function HoldBy({ healthOnly, holdByDueOn, holdBySafeOn }: Days) {
  if (!healthOnly && (!holdByDueOn || !holdBySafeOn))
    return (
      <Words>
        You have 30 days from this notice to arrange the meeting (SEND Regulations 2014, regulation 36). The
        bank holidays that fall in them are not published yet. We write to you with the last day when they
        are.
      </Words>
    )
  if (!holdByDueOn || !holdBySafeOn)
    return (
      <Words>
        Only health care is in issue, so the integrated care board arranges the meeting. It has 30 days from
        your notice to it.
      </Words>
    )
  return (
    <AuthorityDates title="Arrange the meeting and take part" safeOn={holdBySafeOn} dueOn={holdByDueOn}>
      30 days from this notice. SEND Regulations 2014, regulation 36. Weekends and bank holidays count.
    </AuthorityDates>
  )
}
