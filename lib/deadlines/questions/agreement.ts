import { z } from 'zod'
import { carryOutAgreement } from '@/lib/law/clock/carry-out-agreement'
import { stepsShape } from '../answer-shapes'
import { choice, day } from '../fields'
import { question } from '../question'

export const agreementQuestion = question({
  path: 'deadlines/agreement',
  title: 'Carry out a mediation agreement',
  about:
    'By when each part of a written mediation agreement must be done. What could have been appealed has the times of a Tribunal’s order; other things have 2 weeks. The parties may have agreed other times in writing.',
  byCalendar: true,
  asks: z.strictObject({
    agreedOn: day({ called: 'The date of the written agreement', example: '2026-11-20' }),
    item: choice(
      {
        cease: 'The plan ends',
        assess: 'The council assesses or reassesses',
        make_plan: 'The council makes a plan',
        reconsider: 'The council thinks again about its decision',
        amend_provision: 'The needs or the help in the plan change (section B or F)',
        amend_placement: 'Only the school or its type changes (section I)',
        continue: 'The plan goes on',
        continue_and_amend: 'The plan goes on and is changed',
        other: 'Something that could not have been appealed',
        icb_tells_la: 'The ICB mediated without the council and tells it',
      },
      { called: 'What was agreed', example: 'amend_provision' },
    ),
  }),
  answers: stepsShape(['carry_out', 'tell_la_of_agreement'], ['local_authority', 'icb', 'any']),
  answer: carryOutAgreement,
  example: { agreedOn: '2026-11-20', item: 'amend_provision' },
})
