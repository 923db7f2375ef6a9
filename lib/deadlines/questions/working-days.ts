import { z } from 'zod'
import { addWorkingDays, isWorkingDay } from '@/lib/law/calendar/working-day'
import { answeredDay } from '../answer-shapes'
import { day, wholeNumber } from '../fields'
import { contradiction, question } from '../question'

export const workingDaysQuestion = question({
  path: 'working-days',
  title: 'Working days',
  about:
    'Whether a day is a working day, or which day is so many working days after another, which is not counted.',
  byCalendar: true,
  asks: z
    .strictObject({
      on: day({
        called: 'The day asked about',
        hint: 'Is it a working day? This is asked alone.',
        example: '2026-12-28',
      }).optional(),
      from: day({
        called: 'The day to count from',
        hint: 'Together with the number to add.',
        example: '2026-12-23',
      }).optional(),
      add: wholeNumber({
        called: 'The number of working days to add',
        hint: 'With a minus it counts back.',
        example: '3',
        least: -10_000,
        most: 10_000,
      }).optional(),
    })
    .superRefine(
      contradiction(({ on, from, add }) => {
        const counts = from !== undefined || add !== undefined
        if (on === undefined && !counts)
          return [
            { field: 'on', message: 'Enter the day asked about, or a day to count from and how many to add' },
          ]
        return [
          on !== undefined &&
            counts && { field: 'on', message: 'Ask about one day, or count from a day, not both' },
          on === undefined && from === undefined && { field: 'from', message: 'Enter the day to count from' },
          on === undefined &&
            add === undefined && { field: 'add', message: 'Enter the number of working days to add' },
        ]
      }),
    ),
  answers: z.object({
    workingDay: z.boolean().optional().describe('Whether it is one; where “on” was asked.'),
    date: answeredDay.optional().describe('The day reached; where “from” and “add” were asked.'),
  }),
  answer: ({ on, from, add }, calendar) =>
    on === undefined
      ? // Both are there, as just checked.
        { date: addWorkingDays(from!, add!, calendar) }
      : { workingDay: isWorkingDay(on, calendar) },
  example: { from: '2026-12-23', add: '3' },
})
