import { z } from 'zod'
import { respondToRecommendation } from '@/lib/law/clock/respond-to-recommendation'
import { deadlineShape } from '../answer-shapes'
import { day } from '../fields'
import { question } from '../question'

export const recommendationQuestion = question({
  path: 'deadlines/recommendation',
  title: 'Answer a recommendation',
  about:
    'By when an ICB or the local authority’s social care must answer the Tribunal’s recommendation in writing: within 5 weeks.',
  byCalendar: true,
  asks: z.strictObject({
    recommendedOn: day({ called: 'The day of the recommendation', example: '2026-11-02' }),
  }),
  answers: deadlineShape(['respond_to_recommendation'], ['any']),
  answer: respondToRecommendation,
  example: { recommendedOn: '2026-11-02' },
})
