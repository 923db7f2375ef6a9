import { dayAndMonth } from '@/lib/law/calendar/date'
import { title } from '../parts/acts'
import { AuthorityDates } from '../parts/date-card'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To a council or ICB: something it owes has a day, and the day comes. */
export const councilDutyDue: Template<'council-duty-due'> = {
  subject: ({ duty, dueOn, reference }) => `${title(duty)} by ${dayAndMonth(dueOn)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, body, duty, dueOn, safeOn }) => (
    <LetterPage title={title(duty)} dear={dear}>
      <Words>
        In case <strong>{reference}</strong> this is due from {body} and is not done yet.
      </Words>
      <AuthorityDates title={title(duty)} safeOn={safeOn ?? dueOn} dueOn={dueOn}>
        {how[duty]}
      </AuthorityDates>
      <Action href={caseUrl}>Open the case</Action>
      <Words>If you have done it and not told us, say so in the portal. No other answer is needed.</Words>
    </LetterPage>
  ),
}

const how: Partial<Record<string, string>> = {
  acknowledge: 'One press of a button. It moves no date: the days run from our notice.',
  notify_icb: 'SEND Regulations 2014, regulation 35. The form in the portal keeps the proof.',
  confirm_attendance: 'One of them must be able to decide there and then. At 5pm a held time is freed.',
  arrange_mediation:
    'SEND Regulations 2014, regulation 36. Weekends and bank holidays count. If you cannot arrange it in time, tell us now.',
  give_notice: 'SEND Regulations 2014, regulation 37: 5 working days before the meeting.',
  carry_out: 'SEND Regulations 2014, regulation 42.',
  tell_la_of_agreement: 'SEND Regulations 2014, regulation 42.',
}
