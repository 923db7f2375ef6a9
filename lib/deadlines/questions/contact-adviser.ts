import { z } from 'zod'
import { contactAdviser } from '@/lib/law/clock/contact-adviser'
import { deadlineShape } from '../answer-shapes'
import { contradiction, question } from '../question'
import { noNotice, noticeFields } from './notice-fields'

export const contactAdviserQuestion = question({
  path: 'deadlines/contact-adviser',
  title: 'Contact a mediation adviser',
  about:
    'By when a family that needs a certificate must contact a mediation adviser: within 2 months of the day the notice of the decision was sent.',
  byCalendar: true,
  asks: z.strictObject(noticeFields).superRefine(contradiction((facts) => [noNotice(facts)])),
  answers: deadlineShape(['contact_adviser'], ['family']),
  answer: contactAdviser,
  example: { noticeSentOn: '2026-09-14', letterDatedOn: '2026-09-10' },
})
