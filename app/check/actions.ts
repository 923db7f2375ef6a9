'use server'

import { publicAction, type Answered } from '@/app/_ui/form/form-action'
import type { Sent } from '@/app/_ui/form/sent-form'
import type { Question } from '@/lib/check/answers'
import { answerQuestion, stepPath } from '@/lib/check/ask'

export const answerCouncil = publicAction((sent) => goOn('council', sent))
export const answerDecision = publicAction((sent) => goOn('decision', sent))
export const answerParts = publicAction((sent) => goOn('parts', sent))
export const answerDate = publicAction((sent) => goOn('date', sent))
export const answerContact = publicAction((sent) => goOn('contact', sent))

async function goOn(question: Question, sent: Sent): Promise<Answered> {
  const answered = await answerQuestion(question, sent)
  return 'problems' in answered ? answered : { to: stepPath(answered.step, answered.answers) }
}
