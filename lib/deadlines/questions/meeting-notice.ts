import { z } from 'zod'
import { giveNotice } from '@/lib/law/clock/give-notice'
import { deadlineShape } from '../answer-shapes'
import { choice, day } from '../fields'
import { question } from '../question'

export const meetingNoticeQuestion = question({
  path: 'deadlines/meeting-notice',
  title: 'Give notice of the meeting',
  about:
    'By when everyone must be told the date and place of the meeting: at least 5 working days before it, unless the family agrees to less.',
  byCalendar: true,
  asks: z.strictObject({
    meetingOn: day({ called: 'The day of the meeting', example: '2027-01-05' }),
    arrangedBy: choice(
      { local_authority: 'The local authority', icb: 'The ICB' },
      {
        called: 'Who arranges the meeting',
        hint: 'Left out, it is the local authority.',
        example: 'local_authority',
      },
    ).optional(),
  }),
  answers: deadlineShape(['give_notice'], ['local_authority', 'icb']),
  answer: ({ meetingOn, arrangedBy }, calendar) =>
    giveNotice({ meetingOn, ...(arrangedBy && { arrangedBy }) }, calendar),
  example: { meetingOn: '2027-01-05' },
})
