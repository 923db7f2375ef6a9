import { z } from 'zod'
import { concession } from '@/lib/law/clock/concession'
import { stepsShape } from '../answer-shapes'
import { choice, day } from '../fields'
import { question } from '../question'

export const concessionQuestion = question({
  path: 'deadlines/concession',
  title: 'Act after conceding an appeal',
  about:
    'By when the local authority must act once it has told the Tribunal, before its response was due, that it will not oppose the appeal.',
  byCalendar: true,
  asks: z.strictObject({
    notifiedOn: day({ called: 'The day the Tribunal was told', example: '2026-11-02' }),
    decision: choice(
      {
        refuse_assess: 'Refused to assess',
        refuse_reassess: 'Refused to reassess',
        refuse_plan: 'Refused to make a plan',
        refuse_amend: 'Refused to change the plan',
        section_b_or_f: 'The needs or the help in the plan (section B or F)',
        section_i: 'Only the school or its type (section I)',
        cease: 'Ended the plan',
      },
      { called: 'The decision that is conceded', example: 'refuse_assess' },
    ),
  }),
  answers: stepsShape(['carry_out'], ['local_authority']),
  answer: concession,
  example: { notifiedOn: '2026-11-02', decision: 'refuse_assess' },
})
