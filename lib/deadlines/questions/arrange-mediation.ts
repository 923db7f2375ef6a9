import { z } from 'zod'
import { arrangeMediation } from '@/lib/law/clock/arrange-mediation'
import { answeredDay, deadlineShape } from '../answer-shapes'
import { choices, day } from '../fields'
import { contradiction, question } from '../question'

export const arrangeMediationQuestion = question({
  path: 'deadlines/arrange-mediation',
  title: 'Arrange the mediation',
  about:
    'Who must arrange the mediation and by when: within 30 days. When health is the only issue they run from the day the local authority told the ICB; until then the clock waits.',
  byCalendar: true,
  asks: z
    .strictObject({
      issues: choices(
        { education: 'Education', health: 'Health care', social_care: 'Social care' },
        { called: 'What the family wants to discuss', example: 'education,health' },
      ),
      laToldOn: day({
        called: 'The day the local authority was told',
        hint: 'The first day that it, or the contact named in its letter, was told that the family wants mediation.',
        example: '2026-11-02',
      }),
      icbToldOn: day({
        called: 'The day the local authority told the ICB',
        hint: 'Only a clock about health alone waits for it. Leave it out while it has not happened.',
        example: '2026-11-04',
      }).optional(),
    })
    .superRefine(
      contradiction(({ laToldOn, icbToldOn }) => [
        !!icbToldOn &&
          icbToldOn < laToldOn && {
            field: 'icbToldOn',
            message: 'The day the local authority told the ICB must not be before the day it was told itself',
          },
      ]),
    ),
  answers: deadlineShape(['arrange_mediation'], ['local_authority', 'icb']).extend({
    dueOn: answeredDay
      .nullable()
      .describe('The last day the rules allow; null while a health-only clock waits.'),
    safeBy: answeredDay
      .nullable()
      .describe(
        'The last working day to hold the meeting and be safe on every reading; null while the clock waits.',
      ),
    route: z.enum(['la_only', 'mixed', 'health_only']).describe('The road that the issues set it on.'),
    arrangedBy: z.enum(['local_authority', 'icb']).describe('Who arranges it.'),
    icbNoticeDueOn: answeredDay
      .nullable()
      .describe('By when the local authority must tell the ICB; null when health is not in issue.'),
  }),
  answer: arrangeMediation,
  example: { issues: 'education,health', laToldOn: '2026-11-02' },
})
