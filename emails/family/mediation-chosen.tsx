import { dayAndMonth } from '@/lib/law/calendar/date'
import type { LetterProps } from '../letter'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Part, Points, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: the council knows, and a meeting is being arranged. */
export const mediationChosen: Template<'mediation-chosen'> = {
  subject: ({ toldOn }) =>
    toldOn
      ? `We told your council on ${dayAndMonth(toldOn)}. Next: times to choose from`
      : 'You asked for mediation. Next: we tell your council',
  Body: ({ dear, reference, caseUrl, ...facts }) => (
    <LetterPage
      title={facts.toldOn ? 'Your council knows that you want mediation' : 'You asked for mediation'}
      dear={dear}
    >
      <Words>{told(facts)}</Words>
      <CaseNumber reference={reference} />
      <Part>What happens next</Part>
      <Points
        numbered
        items={[
          'A mediator takes your case, and we write to you with times.',
          'You choose a time that suits you.',
          meeting(facts),
        ]}
      />
      <Action href={caseUrl}>See your case</Action>
      <Part>You can change your mind</Part>
      <Words>
        If you no longer want to meet, tell us. If you need a certificate, we send it within 3 working days of
        that.
      </Words>
    </LetterPage>
  ),
}

type Facts = Omit<LetterProps['mediation-chosen'], 'reference' | 'caseUrl'>

const told = ({ council, toldOn }: Facts) =>
  toldOn
    ? `We told ${council} on ${fullDay(toldOn)} that you want mediation.`
    : `We are finding out whom to tell at ${council}. We write to you on the day we have told them.`

function meeting({ healthOnly, holdBySafeOn, holdByDueOn }: Facts) {
  if (!holdBySafeOn || !holdByDueOn)
    return healthOnly
      ? 'Your council tells the NHS board (ICB), because this is only about health. The meeting is held within 30 days of that.'
      : 'The meeting is held within 30 days of telling your council.'
  const aim = (
    <>
      <strong>By {fullDay(holdBySafeOn)}</strong> we aim to hold the meeting.
    </>
  )
  if (holdBySafeOn === holdByDueOn) return <>{aim} This is also the last day the rules allow.</>
  return (
    <>
      {aim} The last day the rules allow is {fullDay(holdByDueOn)}.
    </>
  )
}
