import { z } from 'zod'
import { optionalWords } from '@/lib/kernel/words'
import { optionalDay, pastDay } from '@/lib/kernel/typed-day'
import { today } from '@/lib/kernel/now'
import { date } from '@/lib/law/calendar/date'
import { decisionGrounds } from './case'

/** The council and the decision as a form sends them: what `start_case` and `describe_decision` both ask. */
export const decisionFields = {
  localAuthorityId: z.preprocess(
    (given) => (given === '' || given === 'other' || given === undefined ? null : given),
    z.uuid('Choose your council from the list').nullable(),
  ),
  councilNamed: optionalWords({ called: 'The name of the council' }),
  grounds: z.preprocess(
    (given) => (given === undefined || given === '' ? [] : [given].flat()),
    z
      .array(z.enum(decisionGrounds, 'Choose what the council decided'))
      .min(1, 'Choose what the council decided')
      .transform((chosen) => decisionGrounds.filter((ground) => chosen.includes(ground))),
  ),
  letterDatedOn: pastDay({
    called: 'The date on the letter',
    missing: 'Enter the date on the letter',
  }).refine((day) => day >= actInForce, 'The date on the letter must be 1 September 2014 or later'),
  noticeSentOn: optionalDay({ called: 'The day the letter was sent' })
    .refine(
      (day) => day === null || day <= today(),
      'The day the letter was sent must be today or in the past',
    )
    .refine(
      (day) => day === null || day >= actInForce,
      'The day the letter was sent must be 1 September 2014 or later',
    ),
}

/** The day Part 3 of the Children and Families Act 2014 came into force: no decision is older. */
const actInForce = date('2014-09-01')
