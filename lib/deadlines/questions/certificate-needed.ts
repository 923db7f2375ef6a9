import { z } from 'zod'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import { choices } from '../fields'
import { question } from '../question'

export const certificateNeededQuestion = question({
  path: 'certificate-needed',
  title: 'Is a certificate needed?',
  about: 'Whether an appeal on these grounds needs a certificate from a mediation adviser, and why.',
  byCalendar: false,
  asks: z.strictObject({
    grounds: choices(
      {
        refuse_assess: 'Refused to assess',
        refuse_plan: 'Refused to make a plan',
        section_b: 'The needs in the plan (section B)',
        section_f: 'The help in the plan (section F)',
        section_i_named: 'The school named in the plan (section I)',
        section_i_type: 'The type of school in the plan (section I)',
        section_i_none: 'No school named in the plan (section I)',
        refuse_reassess: 'Refused to reassess',
        refuse_amend: 'Refused to change the plan',
        cease: 'Ended the plan',
      },
      { called: 'What is disputed', example: 'section_b,section_i_named' },
    ),
  }),
  answers: z.object({ needed: z.boolean(), reason: z.string().describe('Why, in one sentence.') }),
  answer: ({ grounds }) => certificateNeeded(grounds),
  example: { grounds: 'section_b,section_i_named' },
})
