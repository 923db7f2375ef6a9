import { z } from 'zod'
import { earliest } from '@/lib/law/calendar/date'
import { startAppeal } from '@/lib/law/clock/start-appeal'
import { answeredDay, deadlineShape } from '../answer-shapes'
import { day } from '../fields'
import { contradiction, question } from '../question'
import { noNotice, noticeFields } from './notice-fields'

export const appealQuestion = question({
  path: 'deadlines/appeal',
  title: 'Start an appeal',
  about:
    'By when the SEND Tribunal must receive an appeal: 2 months from the notice or, if that is later, 1 month from the certificate, with the Tribunal’s rules for weekends, August and Christmas.',
  byCalendar: true,
  asks: z
    .strictObject({
      noticeSentOn: noticeFields.noticeSentOn,
      certificateIssuedOn: day({
        called: 'The date on the certificate',
        hint: 'The day of issue printed on the first one. Leave it out where none is needed.',
        example: '2026-11-24',
      }).optional(),
      letterDatedOn: noticeFields.letterDatedOn,
      adviserContactedOn: day({
        called: 'The day the adviser was contacted',
        hint: 'The first contact with a mediation adviser, if it is known. It shows whether the certificate came after late contact.',
        example: '2026-11-10',
      }).optional(),
    })
    .superRefine(
      contradiction(({ noticeSentOn, letterDatedOn, certificateIssuedOn, ...facts }) => {
        const decided = noticeSentOn ?? letterDatedOn
        return [
          noNotice({ noticeSentOn, letterDatedOn, ...facts }),
          !!certificateIssuedOn &&
            !!decided &&
            certificateIssuedOn < earliest(decided, letterDatedOn ?? decided) && {
              field: 'certificateIssuedOn',
              message: 'The date on the certificate must not be before the decision letter',
            },
        ]
      }),
    ),
  answers: deadlineShape(['start_appeal'], ['family']).extend({
    twoMonths: answeredDay.describe('2 months from the day the notice was sent.'),
    oneMonth: answeredDay.nullable().describe('1 month from the certificate; null without one.'),
    governedBy: z.enum(['two_months', 'one_month']).describe('Which of them counts: the later.'),
    rule12: z
      .enum(['none', 'next_working_day', 'august', 'christmas'])
      .describe('How rule 12 of the Tribunal’s rules moved the end.'),
    certificateContactLate: z
      .boolean()
      .describe(
        'A certificate was issued although the adviser was contacted after 2 months: safeBy leaves its month out.',
      ),
  }),
  answer: startAppeal,
  example: { noticeSentOn: '2026-09-14', certificateIssuedOn: '2026-11-24', letterDatedOn: '2026-09-10' },
})
