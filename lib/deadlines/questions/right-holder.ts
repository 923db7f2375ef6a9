import { z } from 'zod'
import { rightHolder } from '@/lib/law/right-holder'
import { answeredDay } from '../answer-shapes'
import { day } from '../fields'
import { question } from '../question'

export const rightHolderQuestion = question({
  path: 'right-holder',
  title: 'Who holds the right',
  about:
    'Whether the parent or the young person holds the right to mediate and to appeal on a day, and when compulsory school age ends.',
  byCalendar: false,
  asks: z.strictObject({
    dateOfBirth: day({ called: 'The date of birth', example: '2010-05-10' }),
    on: day({ called: 'The day asked about', example: '2026-06-27' }),
  }),
  answers: z.object({
    rightHolder: z
      .enum(['parent', 'young_person', 'none'])
      .describe('Who holds it; “none” before birth, and from the twenty-fifth birthday.'),
    compulsorySchoolAgeEndsOn: answeredDay.describe('The last day on which the parent holds it.'),
  }),
  answer: rightHolder,
  example: { dateOfBirth: '2010-05-10', on: '2026-06-27' },
})
