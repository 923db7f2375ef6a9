import { z } from 'zod'
import { otherAct } from '@/lib/law/clock/other-act'
import { deadlineShape } from '../answer-shapes'
import { day, wholeNumber } from '../fields'
import { contradiction, question } from '../question'

const oneLength = 'Give a number of days or a number of working days, not both'

export const otherActQuestion = question({
  path: 'deadlines/other-act',
  title: 'Any other act in an appeal',
  about:
    'By when something must be done in a running appeal, such as the response. August and 25 December to 1 January are not counted. Not where a direction names a date.',
  byCalendar: true,
  asks: z
    .strictObject({
      triggeredOn: day({
        called: 'The day the time starts',
        hint: 'It is not counted.',
        example: '2026-07-06',
      }),
      days: wholeNumber({
        called: 'The number of days',
        hint: 'Give either this or the number of working days.',
        example: '14',
        least: 1,
        most: 10_000,
      }).optional(),
      workingDays: wholeNumber({
        called: 'The number of working days',
        hint: 'The local authority’s response has 30.',
        example: '30',
        least: 1,
        most: 10_000,
      }).optional(),
    })
    .superRefine(
      contradiction(({ days, workingDays }) => {
        if ((days === undefined) !== (workingDays === undefined)) return []
        const both = days !== undefined
        const message = both ? oneLength : 'Enter the number of days, or of working days'
        return [{ field: 'days', message }, both && { field: 'workingDays', message }]
      }),
    ),
  answers: deadlineShape(['other_act'], ['any']),
  answer: ({ triggeredOn, days, workingDays }, calendar) =>
    days === undefined
      ? // One of the two is there, as just checked.
        otherAct({ triggeredOn, workingDays: workingDays! }, calendar)
      : otherAct({ triggeredOn, days }, calendar),
  example: { triggeredOn: '2026-07-06', workingDays: '30' },
})
