import { z } from 'zod'
import { notifyIcb } from '@/lib/law/clock/notify-icb'
import { deadlineShape } from '../answer-shapes'
import { day } from '../fields'
import { question } from '../question'

export const icbNoticeQuestion = question({
  path: 'deadlines/icb-notice',
  title: 'Tell the ICB',
  about:
    'By when the local authority must tell the integrated care board (ICB) that health is in issue: within 3 working days.',
  byCalendar: true,
  asks: z.strictObject({
    laToldOn: day({
      called: 'The day the local authority was told',
      hint: 'When it, or the contact named in its letter, was told of a health issue.',
      example: '2026-11-02',
    }),
  }),
  answers: deadlineShape(['notify_icb'], ['local_authority']),
  answer: notifyIcb,
  example: { laToldOn: '2026-04-01' },
})
