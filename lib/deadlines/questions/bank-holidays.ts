import { z } from 'zod'
import { asGovUkJson } from '@/lib/law/calendar/bank-holidays'
import { answeredDay } from '../answer-shapes'
import { question } from '../question'

export const bankHolidaysQuestion = question({
  path: 'bank-holidays',
  title: 'Bank holidays',
  about:
    'The bank holidays of England and Wales that all of this counts by, in the shape of the GOV.UK file.',
  byCalendar: true,
  asks: z.strictObject({}),
  answers: z.object({
    'england-and-wales': z.object({
      division: z.literal('england-and-wales'),
      events: z.array(
        z.object({
          title: z.string(),
          date: answeredDay,
          notes: z.string().describe('“Substitute day” where it is one.'),
        }),
      ),
    }),
  }),
  answer: (_, calendar) => asGovUkJson(calendar),
  example: {},
})
