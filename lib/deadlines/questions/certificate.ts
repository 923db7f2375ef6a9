import { z } from 'zod'
import { issueCertificate } from '@/lib/law/clock/issue-certificate'
import { deadlineShape } from '../answer-shapes'
import { day } from '../fields'
import { question } from '../question'

export const certificateQuestion = question({
  path: 'deadlines/certificate',
  title: 'Issue the certificate',
  about:
    'By when the mediation adviser must issue a certificate: within 3 working days, whatever brings it about.',
  byCalendar: true,
  asks: z.strictObject({
    triggeredOn: day({
      called: 'The day the time starts',
      hint: 'When the adviser was told that the family does not wish to mediate or that the mediation cannot be arranged in time, or when the mediation ended.',
      example: '2026-11-23',
    }),
  }),
  answers: deadlineShape(['issue_certificate'], ['adviser']),
  answer: issueCertificate,
  example: { triggeredOn: '2026-12-23' },
})
