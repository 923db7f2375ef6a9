'use server'

import { publicAction, type Answered } from '@/app/_ui/form/form-action'
import type { Sent } from '@/app/_ui/form/sent-form'
import type { Question } from '@/lib/check/questions'
import { answerQuestion } from '@/lib/check/ask'
import { placeOf, stepIn } from './place'

export const answerCouncil = publicAction((sent) => goOn('council', sent))
export const answerDecision = publicAction((sent) => goOn('decision', sent))
export const answerParts = publicAction((sent) => goOn('parts', sent))
export const answerDate = publicAction((sent) => goOn('date', sent))
export const answerContact = publicAction((sent) => goOn('contact', sent))
export const answerAsked = publicAction((sent) => goOn('asked', sent))

async function goOn(question: Question, sent: Sent): Promise<Answered> {
  const answered = await answerQuestion(question, sent)
  if ('problems' in answered) return answered
  return { to: stepIn(placeOf(sent.place), answered.step, answered.answers) }
}
